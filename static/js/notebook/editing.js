// The list of cells on the page follows the document: which one is selected, and what every command does.
import { say } from '../words.js';
import { CellView } from './cells.js';
import { editKeys } from './keys.js';
import { showPlaces } from './outputs.js';

export class Editing {
  #doc;
  #place;
  #host;
  #views = new Map();
  #clipboard = null;
  selected = null;

  /** @param host preview, completions, run(ids), announce(words), save() */
  constructor(place, doc, host) {
    this.#doc = doc;
    this.#place = place;
    this.#host = host;
    doc.addEventListener('ordered', () => this.#arrange());
    doc.addEventListener('changed', ({ detail }) => detail.forEach((id) => this.#views.get(id)?.show(doc.find(id))));
    place.addEventListener('focusin', ({ target }) => this.select(target.closest('[data-cell]')?.dataset.cell));
    place.addEventListener('dblclick', ({ target }) => {
      const id = target.closest('.cell-markdown .cell-rendered') && target.closest('[data-cell]').dataset.cell;
      if (id) this.edit(id);
    });
  }

  view(id) { return this.#views.get(id); }

  get views() { return [...this.#views.values()]; }

  /** The elements that stay are not taken out of the page: that would lose the focus and the scroll. */
  #arrange() {
    const { cells } = this.#doc;
    for (const [id, view] of this.#views) {
      if (this.#doc.find(id)) continue;
      view.element.remove();
      this.#views.delete(id);
    }
    let at = this.#place.firstElementChild;
    cells.forEach((cell, i) => {
      let view = this.#views.get(cell.id);
      if (!view) {
        view = new CellView(cell, this.#hostOf());
        this.#views.set(cell.id, view);
      }
      view.cell = cell;
      if (view.element === at) at = at.nextElementSibling;
      else this.#place.insertBefore(view.element, at);
      view.number(i);
    });
    showPlaces(this.#place, (id) => this.#doc.place(id) + 1);
    if (this.selected && !this.#doc.find(this.selected)) this.selected = null;
  }

  #hostOf() {
    return {
      mustStay: (cell) => this.#doc.mustStay(cell),
      edited: (id, text) => this.#doc.edit(id, text),
      keys: (id) => editKeys(this, id),
      completions: this.#host.completions,
      preview: this.#host.preview,
      selected: (id) => this.select(id),
      place: (id) => this.#doc.place(id) + 1,
    };
  }

  select(id) {
    if (!id || id === this.selected) return;
    this.#views.get(this.selected)?.select(false);
    this.selected = id;
    this.#views.get(id)?.select(true);
  }

  focus(id) {
    this.select(id);
    this.#views.get(id)?.focus();
  }

  edit(id) {
    this.select(id);
    this.#views.get(id)?.edit();
  }

  /** From edit to command mode. */
  leave(id) {
    this.#views.get(id).render();
    this.focus(id);
  }

  step(by) {
    const next = this.#doc.order[this.#doc.place(this.selected) + by];
    if (next) this.focus(next);
  }

  add(by, kind = 'code') {
    const at = this.selected ? this.#doc.place(this.selected) + by : this.#doc.cells.length;
    const id = this.#doc.insert(at, kind);
    this.focus(id);
    return id;
  }

  addLast(kind) {
    this.edit(this.#doc.insert(this.#doc.cells.length, kind));
  }

  remove(id) {
    const place = this.#doc.place(id);
    if (!this.#doc.remove(id)) return;
    this.#host.announce(say('deleted'));
    const next = this.#doc.order[Math.min(place, this.#doc.cells.length - 1)];
    if (next) this.focus(next);
  }

  copy(id) {
    this.#clipboard = this.#doc.textOf(id);
    this.#host.announce(say(this.#clipboard ? 'copied' : 'not_copied'));
  }

  cut(id) {
    const taken = this.#doc.textOf(id);
    if (!taken || this.#doc.mustStay(this.#doc.find(id))) return;
    this.#clipboard = taken;
    this.remove(id);
  }

  /** @param by 0 above the selected cell, 1 below */
  paste(by) {
    if (!this.#clipboard) return;
    this.focus(this.#doc.insert(this.#doc.place(this.selected) + by, this.#clipboard.kind, this.#clipboard.source));
  }

  undo() { this.#went(this.#doc.undo(), 'restored', 'no_undo'); }

  redo() { this.#went(this.#doc.redo(), 'redone', 'no_redo'); }

  #went(id, done, nothing) {
    this.#host.announce(say(id === null ? nothing : done));
    if (id) this.focus(id);
  }

  move(id, by) {
    if (!this.#doc.move(id, by)) return;
    this.focus(id);
  }

  makeKind(id, kind) {
    if (this.#doc.makeKind(id, kind)) this.#views.get(id).number(this.#doc.place(id));
    this.focus(id);
  }

  makeHeading(id, level) {
    this.#doc.makeHeading(id, level);
    this.focus(id);
  }

  split(id) {
    const rest = this.#doc.split(id, this.#views.get(id).cursor);
    if (rest) this.edit(rest);
  }

  merge(id) {
    if (this.#doc.mergeWithNext(id)) this.focus(id);
  }

  /** @param then stay, next or insert */
  run(id, then) {
    const cell = this.#doc.find(id);
    if (cell.kind === 'markdown') this.#views.get(id).render();
    if (cell.kind === 'code') this.#host.run([id]);
    if (then === 'insert') this.edit(this.#doc.insert(this.#doc.place(id) + 1, 'code'));
    else if (then === 'next') this.#goOn(id);
    else if (!this.#views.get(id).isEditing) this.focus(id);
  }

  #goOn(id) {
    const next = this.#doc.order[this.#doc.place(id) + 1];
    if (next) this.focus(next);
    else this.edit(this.#doc.insert(this.#doc.cells.length, 'code'));
  }

  runAbove(id) { this.#host.run(this.#doc.order.slice(0, this.#doc.place(id))); }

  runAll() { this.#host.run(this.#doc.order); }

  save() { this.#host.save(); }
}
