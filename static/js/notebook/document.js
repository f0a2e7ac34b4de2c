// The cells as this tab has them, and the steps that can be taken back. What is drawn follows the events:
// `edited` (id), `changed` (ids whose source or kind is another than what their editors show), `ordered`.
import { inserted, madeKind, merged, moved, removed, split, Steps } from './steps.js';

const isEmbedded = (cell) => Boolean(cell.question || cell.exercise);

export class NotebookDocument extends EventTarget {
  cells = [];
  isAssignment = false;
  #steps = new Steps();

  find(id) { return this.cells.find((cell) => cell.id === id); }

  place(id) { return this.cells.findIndex((cell) => cell.id === id); }

  get order() { return this.cells.map((cell) => cell.id); }

  /** Locked cells, and those an answer is asked for in. */
  mustStay(cell) { return cell.locked || (this.isAssignment && cell.role === 'answer'); }

  get canUndo() { return this.#steps.canUndo; }

  get canRedo() { return this.#steps.canRedo; }

  /** From the server, or kept in this browser: no step of the reader's. */
  replace(cells, changedIds) {
    this.cells = cells;
    this.#tell('ordered');
    if (changedIds.length > 0) this.#tell('changed', changedIds);
  }

  /** By its own editor. */
  edit(id, source) {
    const cell = this.find(id);
    if (cell.source === source) return;
    cell.source = source;
    this.#tell('edited', [id]);
  }

  /** What of a cell can stand a second time; nothing of a question or an exercise. */
  textOf(id) {
    const { kind, source, ...cell } = this.find(id);
    return isEmbedded(cell) ? null : { kind, source };
  }

  insert(place, kind, source = '') {
    const cell = fresh(kind, source);
    this.#take(inserted(this, cell, place));
    return cell.id;
  }

  /** Where all must stay there is nothing to do. */
  remove(id) {
    if (this.mustStay(this.find(id))) return false;
    this.#take(removed(this, id));
    return true;
  }

  move(id, by) {
    const to = this.place(id) + by;
    if (to < 0 || to >= this.cells.length) return false;
    this.#take(moved(this, id, by));
    return true;
  }

  makeKind(id, kind) {
    const cell = this.find(id);
    if (cell.kind === kind || this.mustStay(cell) || isEmbedded(cell)) return false;
    this.#take(madeKind(this, id, kind));
    return true;
  }

  /** A Markdown cell that begins with so many number signs. */
  makeHeading(id, level) {
    const cell = this.find(id);
    const mark = '#'.repeat(level) + ' ';
    if (cell.locked || isEmbedded(cell) || (cell.kind !== 'markdown' && this.mustStay(cell))) return false;
    if (cell.kind === 'markdown' && cell.source.startsWith(mark)) return false;
    this.#take(madeKind(this, id, 'markdown', mark));
    return true;
  }

  /** The text behind the cursor becomes the next cell. */
  split(id, cursor) {
    const cell = this.find(id);
    if (cell.locked || isEmbedded(cell)) return null;
    const at = cell.source[cursor - 1] === '\n' ? cursor - 1 : cursor;
    const glue = /^\n{0,2}/.exec(cell.source.slice(at, cell.source[cursor] === '\n' ? cursor + 1 : cursor))[0];
    const rest = fresh(cell.kind, '');
    this.#take(split(this, id, rest, at, glue));
    return rest.id;
  }

  mergeWithNext(id) {
    const cell = this.find(id);
    const next = this.cells[this.place(id) + 1];
    if (!next || cell.locked || this.mustStay(next) || isEmbedded(cell) || isEmbedded(next)) return false;
    this.#take(merged(this, id, next.id));
    return true;
  }

  /** @return the id of a cell to go to, if there is one, or null where there is nothing to undo */
  undo() { return this.#went(this.#steps.undo()); }

  redo() { return this.#went(this.#steps.redo()); }

  #take(step) {
    const changed = this.#steps.take(step);
    this.#tell('ordered');
    if (changed.length > 0) this.#tell('changed', changed);
  }

  #went(step) {
    this.#tell('ordered');
    if (step?.changed.length > 0) this.#tell('changed', step.changed);
    return step && step.id;
  }

  #tell(type, ids = []) {
    this.dispatchEvent(new CustomEvent(type, { detail: ids }));
  }
}

function fresh(kind, source) {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    id, kind, source, firstSource: source, html: null, outputs: [], count: null, locked: false, role: null, points: null, question: null, exercise: null,
  };
}
