// The cells as this tab has them, and the steps that can be taken back. What is drawn follows the events:
// `edited` (id), `changed` (ids whose source or kind is another than what their editors show), `ordered`.

const KEPT_STEPS = 100;

const isEmbedded = (cell) => Boolean(cell.question || cell.exercise);

export class NotebookDocument extends EventTarget {
  cells = [];
  isAssignment = false;
  #steps = [];

  find(id) { return this.cells.find((cell) => cell.id === id); }

  place(id) { return this.cells.findIndex((cell) => cell.id === id); }

  get order() { return this.cells.map((cell) => cell.id); }

  /** Locked cells, and those an answer is asked for in. */
  mustStay(cell) { return cell.locked || (this.isAssignment && cell.role === 'answer'); }

  get canUndo() { return this.#steps.length > 0; }

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
    this.#step([], [cell.id], () => this.cells.splice(place, 0, cell));
    return cell.id;
  }

  /** Where all must stay there is nothing to do. */
  remove(id) {
    if (this.mustStay(this.find(id))) return false;
    this.#step([id], [], () => this.cells.splice(this.place(id), 1));
    return true;
  }

  move(id, by) {
    const from = this.place(id);
    const to = from + by;
    if (to < 0 || to >= this.cells.length) return false;
    this.#step([], [], () => this.cells.splice(to, 0, ...this.cells.splice(from, 1)));
    return true;
  }

  makeKind(id, kind) {
    const cell = this.find(id);
    if (cell.kind === kind || this.mustStay(cell) || isEmbedded(cell)) return false;
    this.#step([id], [], () => Object.assign(cell, { kind, html: null, outputs: [], count: null }), [id]);
    return true;
  }

  /** The text behind the cursor becomes the next cell. */
  split(id, cursor) {
    const cell = this.find(id);
    if (cell.locked || isEmbedded(cell)) return null;
    const rest = fresh(cell.kind, cell.source.slice(cursor).replace(/^\n/, ''));
    this.#step([id], [rest.id], () => {
      cell.source = cell.source.slice(0, cursor).replace(/\n$/, '');
      this.cells.splice(this.place(id) + 1, 0, rest);
    }, [id]);
    return rest.id;
  }

  mergeWithNext(id) {
    const cell = this.find(id);
    const next = this.cells[this.place(id) + 1];
    if (!next || cell.locked || this.mustStay(next) || isEmbedded(cell) || isEmbedded(next)) return false;
    this.#step([id, next.id], [], () => {
      cell.source = [cell.source, next.source].filter(Boolean).join(cell.kind === 'code' ? '\n' : '\n\n');
      this.cells.splice(this.place(next.id), 1);
    }, [id]);
    return true;
  }

  /** @return the id of a cell that it brought back or changed, or null where there is nothing to undo */
  undo() {
    const step = this.#steps.pop();
    if (!step) return null;
    const now = new Map(this.cells.map((cell) => [cell.id, cell]));
    const back = step.order.map((id) => (step.touched.has(id) ? { ...now.get(id), ...step.touched.get(id) } : now.get(id)));
    const cells = back.filter(Boolean);
    // what has come since from elsewhere stays behind its neighbour
    this.cells.forEach((cell, i) => {
      if (step.order.includes(cell.id) || step.created.includes(cell.id)) return;
      const before = cells.findIndex((other) => other.id === this.cells[i - 1]?.id);
      cells.splice(before + 1, 0, cell);
    });
    this.cells = cells;
    this.#tell('ordered');
    this.#tell('changed', [...step.touched.keys()]);
    return [...step.touched.keys()][0] ?? step.order[0] ?? null;
  }

  #step(touched, created, work, changed = []) {
    this.#steps.push({ order: this.order, touched: new Map(touched.map((id) => [id, { ...this.find(id) }])), created });
    if (this.#steps.length > KEPT_STEPS) this.#steps.shift();
    work();
    this.#tell('ordered');
    if (changed.length > 0) this.#tell('changed', changed);
  }

  #tell(type, ids = []) {
    this.dispatchEvent(new CustomEvent(type, { detail: ids }));
  }
}

function fresh(kind, source) {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    id, kind, source, html: null, outputs: [], count: null, locked: false, role: null, points: null, question: null, exercise: null,
  };
}
