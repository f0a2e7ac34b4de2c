// Steps that can be taken back and taken again. Each knows what it changes, not how all of it stood before: what has been
// written since stays. Both ways give the id of a cell to go to (none where none is
// left), or null where the step no longer applies.

const KEPT = 100;

/** Behind the nearest cell that stood before it; what came from elsewhere meanwhile keeps its place. */
function putBack(doc, cell, order) {
  const before = order.slice(0, order.indexOf(cell.id)).reverse().find((id) => doc.find(id));
  doc.cells.splice(before ? doc.place(before) + 1 : 0, 0, cell);
  return cell.id;
}

function take(doc, id) {
  if (!doc.find(id)) return null;
  return doc.cells.splice(doc.place(id), 1)[0];
}

export function inserted(doc, cell, place) {
  let now = cell;
  let order = doc.order.toSpliced(place, 0, cell.id);
  return {
    redo: () => (doc.find(now.id) ? null : putBack(doc, now, order)),
    undo() {
      if (!doc.find(cell.id)) return null;
      order = doc.order;
      now = take(doc, cell.id);
      return order[order.indexOf(cell.id) - 1] ?? order[1];
    },
    /** What would be lost with the step itself. */
    get holdsText() { return now.source !== cell.firstSource && !doc.find(cell.id); },
    changed: [],
  };
}

export function removed(doc, id) {
  let order;
  let gone;
  return {
    redo() {
      if (!doc.find(id)) return null;
      order = doc.order;
      gone = take(doc, id);
      return order[order.indexOf(id) + 1] ?? order[order.indexOf(id) - 1];
    },
    undo: () => (!gone || doc.find(id) ? null : putBack(doc, gone, order)),
    changed: [],
  };
}

export function moved(doc, id, by) {
  let from;
  const to = doc.order;
  to.splice(doc.place(id) + by, 0, ...to.splice(doc.place(id), 1));
  const go = (order) => {
    const cell = take(doc, id);
    return cell && putBack(doc, cell, order);
  };
  return {
    redo() {
      from = doc.order;
      return go(to);
    },
    undo: () => go(from),
    changed: [],
  };
}

/** @param mark what a heading has in front of its text; undefined where the text stays as it is */
export function madeKind(doc, id, kind, mark) {
  let was;
  let wasMark;
  return {
    redo() {
      const cell = doc.find(id);
      if (!cell) return null;
      was = { kind: cell.kind, outputs: cell.outputs, count: cell.count };
      if (cell.kind !== kind) Object.assign(cell, { kind, outputs: [], count: null });
      if (mark !== undefined) {
        [wasMark] = /^(#{1,6} +)?/.exec(cell.source);
        cell.source = mark + cell.source.slice(wasMark.length);
      }
      cell.html = null;
      return id;
    },
    undo() {
      const cell = doc.find(id);
      if (!cell) return null;
      if (cell.kind !== was.kind) Object.assign(cell, was);
      if (mark !== undefined && cell.source.startsWith(mark)) cell.source = wasMark + cell.source.slice(mark.length);
      cell.html = null;
      return id;
    },
    changed: [id],
  };
}

/** @param glue between the two texts when they are one */
export function split(doc, id, rest, at, glue) {
  let cut = at;
  let back = rest;
  return {
    redo() {
      const cell = doc.find(id);
      if (!cell || doc.find(back.id)) return null;
      const end = Math.min(cut, cell.source.length);
      const follows = cell.source.slice(end);
      back = { ...back, kind: cell.kind, html: null, source: follows.startsWith(glue) ? follows.slice(glue.length) : follows };
      Object.assign(cell, { source: cell.source.slice(0, end), html: null });
      doc.cells.splice(doc.place(id) + 1, 0, back);
      return back.id;
    },
    undo() {
      const cell = doc.find(id);
      if (!cell || !doc.find(back.id)) return null;
      back = take(doc, back.id);
      cut = cell.source.length;
      Object.assign(cell, { source: cell.source + glue + back.source, html: null });
      return id;
    },
    changed: [id],
  };
}

export function merged(doc, id, otherId) {
  let first;
  let other;
  let order;
  let glue;
  return {
    redo() {
      const cell = doc.find(id);
      if (!cell || !doc.find(otherId)) return null;
      order = doc.order;
      first = cell.source;
      other = take(doc, otherId);
      glue = first && other.source ? (cell.kind === 'code' ? '\n' : '\n\n') : '';
      Object.assign(cell, { source: first + glue + other.source, html: null });
      return id;
    },
    undo() {
      const cell = doc.find(id);
      if (!cell || doc.find(otherId)) return null;
      const [mine, theirs] = apart(cell.source, first + glue, glue + other.source);
      if (theirs !== null) other = { ...other, source: theirs, html: null };
      Object.assign(cell, { source: mine, html: null });
      putBack(doc, other, order);
      return id;
    },
    changed: [id],
  };

  /** Where one of the two still stands as it was, the other is what was written; else all of it stays, and the second comes back. */
  function apart(now, head, tail) {
    if (now.endsWith(tail)) return [now.slice(0, now.length - tail.length), null];
    if (now.startsWith(head)) return [first, now.slice(head.length)];
    return [now, null];
  }
}

export class Steps {
  #done = [];
  #undone = [];

  get canUndo() { return this.#done.length > 0; }

  get canRedo() { return this.#undone.length > 0; }

  /** @return ids of the cells whose editors show another text now */
  take(step) {
    step.redo();
    // an insertion that was taken back with a text in it can still be had: it is a deletion now
    this.#undone.filter((one) => one.holdsText).forEach((one) => this.#done.push({ ...one, undo: one.redo, redo: one.undo }));
    this.#undone = [];
    this.#done.push(step);
    if (this.#done.length > KEPT) this.#done.shift();
    return step.changed;
  }

  /** @return id and changed, or null: steps that no longer apply are passed over */
  undo() { return this.#go(this.#done, this.#undone, 'undo'); }

  redo() { return this.#go(this.#undone, this.#done, 'redo'); }

  #go(from, to, way) {
    while (from.length > 0) {
      const step = from.pop();
      const id = step[way]();
      if (id === null) continue;
      to.push(step);
      return { id, changed: step.changed };
    }
    return null;
  }
}
