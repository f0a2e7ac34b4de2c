// One cell on the page: its text in an editor or rendered, its marks, its outputs.
import { mountCell } from '../editor.js';
import { upgradeMath } from '../math.js';
import { say } from '../words.js';
import { embed } from './embedded.js';
import { element, outputElement, printed } from './outputs.js';

const template = document.querySelector('template[data-cell]');
const phrases = Object.fromEntries([...document.querySelector('template[data-phrases]').content.children]
  .map((phrase) => [phrase.dataset.phrase, phrase.textContent]));
const PREVIEW_PAUSE = 250;

export class CellView {
  #host;
  #editor = null;
  #shownKind;
  #number = 1;
  #previewTimer;
  #previewAsked = 0;

  #isLost = false; // it ran when its kernel went

  /**
   * @param host mustStay(cell), edited(id, text), keys(id), completions, preview(text) → html, selected(id), place(id) of
   *     any cell from 1, or 0
   */
  constructor(cell, host) {
    this.#host = host;
    this.id = cell.id;
    this.element = document.importNode(template.content, true).firstElementChild;
    this.element.id = 'cell-' + cell.id;
    this.element.dataset.cell = cell.id;
    this.element.tabIndex = -1;
    this.outputs = this.#part('.cell-outputs');
    this.conflict = this.#part('.cell-conflict');
    this.show(cell);
    if (cell.outputs?.length) this.showOutputs(cell.outputs);
  }

  #part(selector) { return this.element.querySelector(selector); }

  get isEditing() { return this.#editor !== null && this.#editor.view.hasFocus; }

  get cursor() { return this.#editor?.cursor() ?? 0; }

  /** The cell as it is now, whatever was shown before. */
  show(cell) {
    const wasRendered = this.#editor === null;
    this.cell = cell;
    if (this.#shownKind !== cell.kind) {
      this.#close();
      this.element.classList.remove(`cell-${this.#shownKind}`);
      this.element.classList.add(`cell-${cell.kind}`);
      if (cell.kind !== 'code') this.outputs.replaceChildren();
      this.#shownKind = cell.kind;
    }
    this.#marks();
    if (cell.question || cell.exercise) {
      this.#part('.cell-rendered').hidden = !cell.source.trim();
      this.render();
      if (!this.#part('.cell-embed').hasChildNodes()) embed(this.#part('.cell-embed'), cell);
    } else if (cell.kind === 'markdown' && (wasRendered || !this.#editor)) {
      this.render();
    } else if (!this.#editor) {
      this.#mount();
    }
    if (this.#editor && this.#editor.text() !== cell.source) this.#editor.receive(cell.source);
    this.#count(cell.count);
  }

  #marks() {
    const { cell } = this;
    const marks = [];
    if (cell.locked) marks.push(say('cell.locked'));
    if (cell.role) marks.push(say('cell.' + cell.role));
    if (cell.points !== null && cell.points !== undefined) marks.push(say('cell.points', cell.points));
    this.#part('.cell-marks').replaceChildren(...marks.map((words) => element('span', 'tag', words)));
    const isEmbedded = Boolean(cell.question || cell.exercise);
    this.element.classList.toggle('is-locked', cell.locked);
    this.element.classList.toggle('is-answer', cell.role === 'answer');
    const select = this.#part('select');
    select.value = cell.kind;
    select.disabled = this.#host.mustStay(cell) || isEmbedded;
    select.setAttribute('aria-label', say('cell.name', this.#number, say('kind.' + cell.kind)));
    this.#part('[data-action="edit"]').hidden = cell.kind !== 'markdown' || cell.locked || isEmbedded;
    this.#part('[data-action="run-above"]').hidden = cell.kind !== 'code';
    this.#part('[data-action="run"]').hidden = cell.kind !== 'code';
    this.#part('[data-action="delete"]').hidden = this.#host.mustStay(cell);
  }

  number(at) {
    this.#number = at + 1;
    const { cell } = this;
    const kind = cell.question ? say('cell.name.question') : cell.exercise ? say('cell.name.exercise') : say('kind.' + cell.kind);
    this.name = say('cell.name', this.#number, kind);
    this.element.setAttribute('aria-label', this.name);
    this.#part('select').setAttribute('aria-label', this.name);
  }

  #mount() {
    const place = this.#part('.cell-editor');
    const { id, cell } = this;
    this.#editor = mountCell(place, {
      doc: cell.source,
      kind: cell.kind,
      readOnly: cell.locked,
      label: say('cell.editor', this.#number, say('kind.' + cell.kind)),
      phrases,
      keys: this.#host.keys(id),
      completions: this.#host.completions,
      onChange: (text) => {
        this.#host.edited(id, text);
        if (cell.kind === 'markdown') this.#previewSoon();
      },
      onFocus: () => this.#host.selected(id),
    });
  }

  #close() {
    this.#editor?.destroy();
    this.#editor = null;
  }

  /** Into the text; a Markdown cell opens with its preview below. */
  edit() {
    const { cell } = this;
    if (cell.question || cell.exercise || (cell.kind === 'markdown' && cell.locked)) return;
    if (!this.#editor) {
      this.#mount();
      this.element.classList.add('is-editing');
      this.#part('.cell-rendered').setAttribute('aria-label', say('cell.preview'));
      this.#part('.cell-rendered').setAttribute('role', 'region');
      this.#previewSoon();
    }
    this.#editor.focus();
  }

  /** A Markdown cell as it reads; what is not rendered yet is asked for. */
  render() {
    const { cell } = this;
    if (cell.kind !== 'markdown') return;
    this.#close();
    this.element.classList.remove('is-editing');
    const place = this.#part('.cell-rendered');
    place.removeAttribute('aria-label');
    place.removeAttribute('role');
    if (!cell.source.trim()) {
      if (!cell.question && !cell.exercise) place.replaceChildren(element('p', 'quiet', say('cell.empty')));
    } else if (typeof cell.html === 'string') this.#put(cell.html);
    else this.#preview();
  }

  #previewSoon() {
    clearTimeout(this.#previewTimer);
    this.#previewTimer = setTimeout(() => this.#preview(), PREVIEW_PAUSE);
  }

  async #preview() {
    this.#previewAsked += 1;
    const asked = this.#previewAsked;
    const source = this.#editor?.text() ?? this.cell.source;
    const html = source.trim() ? await this.#host.preview(source) : '';
    if (asked !== this.#previewAsked) return;
    if (html === null) {
      if (!this.#editor) this.#part('.cell-rendered').replaceChildren(element('pre', '', source));
      return;
    }
    if (this.cell.source === source) this.cell.html = html;
    this.#put(html);
  }

  /** Rendered and sanitised by the server, as every author's text. */
  #put(html) {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const place = this.#part('.cell-rendered');
    place.replaceChildren(...document.importNode(parsed.body, true).childNodes);
    upgradeMath(place);
  }

  /** The cell itself has the keyboard: command mode. */
  focus() {
    this.element.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'nearest' });
  }

  select(isSelected) {
    this.element.classList.toggle('is-selected', isSelected);
    this.element.tabIndex = isSelected ? 0 : -1;
  }

  goTo(line) { this.#editor?.goTo(line, 1); }

  toggleLineNumbers() {
    this.element.classList.toggle('is-unnumbered');
    this.#editor?.view.requestMeasure();
  }

  toggleOutputs() { this.#hideOutputs(!this.outputs.hidden && this.outputs.hasChildNodes()); }

  #hideOutputs(isHidden) {
    this.outputs.hidden = isHidden;
    this.#part('[data-action="show-outputs"]').hidden = !isHidden;
  }

  #count(count) {
    const shown = this.element.dataset.state ? '*' : count ?? ' ';
    this.#part('.cell-count').textContent = this.cell.kind === 'code' ? `[${shown}]` : '';
  }

  showOutputs(outputs) {
    const all = [...(outputs ?? [])];
    if (this.#isLost && all.at(-1)?.type !== 'error') all.push({ type: 'error', text: say('run.lost') });
    this.outputs.replaceChildren(...all.map((output) => this.#output(output)));
  }

  #output(output) {
    return outputElement(output, { goTo: (line) => this.goTo(line), place: this.#host.place });
  }

  /** What a kernel says about this cell. */
  hear(event) {
    if (event.type === 'queued') this.#state('queued');
    if (event.type === 'started') {
      this.#state('running');
      this.#isLost = false;
      this.#hideOutputs(false);
      this.outputs.replaceChildren();
      this.#editor?.showDiagnostics([]);
    }
    if (event.type === 'printed') printed(this.outputs, event.text);
    if (event.type === 'shown') this.outputs.append(this.#output(event.output));
    if (event.type === 'idle') this.#state(null);
    if (event.type === 'lost') {
      this.#isLost = true;
      this.cell.count = null;
      this.#state(null);
      this.showOutputs(this.cell.outputs);
    }
    if (event.type === 'finished') this.#finish(event);
  }

  #finish({ count, outcome, outputs, problems }) {
    this.#state(null);
    if (outcome === 'skipped') return;
    if (outputs) {
      this.cell.outputs = outputs;
      this.showOutputs(outputs);
    }
    if (count !== null && count !== undefined) {
      this.cell.count = count;
      this.#count(count);
    }
    const atLines = (outputs ?? []).filter((output) => output.type === 'error' && output.line);
    const marks = problems?.length ? problems : atLines.map(({ line, text }) => ({ line, message: text.split('\n')[0] }));
    if (this.#editor && marks.length) this.#editor.showDiagnostics(marks.filter(({ line }) => line > 0));
  }

  #state(state) {
    if (state) this.element.dataset.state = state;
    else delete this.element.dataset.state;
    this.element.setAttribute('aria-busy', String(state !== null));
    this.#count(this.cell.count);
  }
}
