// Saves as the reader writes: what differs from what the server has is sent, one request at a time. Without a connection
// it stays in this browser; where another tab changed the same cell, the reader chooses.
import { drafts } from '../base.js';
import { Offline, sentence, TAB } from './api.js';

const PAUSE = 700; // after the last key
const LONGEST_PAUSE = 30000;

/** Whether two are the same text, as far as it is saved. */
const same = (a, b) => a && b && a.source === b.source && a.kind === b.kind;

/** states: saved, unsaved, saving, offline, conflict, expired, refused (with a sentence) */
export class Saving extends EventTarget {
  #doc;
  #api;
  #slug;
  #base = 0;
  #synced = new Map();
  #syncedOrder = [];
  #conflicts = new Map();
  #queue = Promise.resolve();
  #timer;
  #retry = 2000;
  state = 'saved';
  /** Whether this tab has heard what a cell has put out after an event. */
  isNewer = () => false;

  constructor(doc, api, slug) {
    super();
    this.#doc = doc;
    this.#api = api;
    this.#slug = slug;
    doc.addEventListener('edited', () => this.#touched());
    doc.addEventListener('ordered', () => this.#touched());
    doc.addEventListener('changed', () => this.#touched());
    window.addEventListener('online', () => this.save());
    window.addEventListener('beforeunload', (event) => {
      this.#keep();
      if (this.#pending() && this.state !== 'offline') event.preventDefault();
    });
  }

  get revision() { return this.#base; }

  get isSettled() { return !this.#pending(); }

  get conflicts() { return this.#conflicts; }

  /** @return whether there was something of before that had not been sent */
  begin(notebook) {
    this.#accept(notebook);
    this.#doc.replace(notebook.cells.map((cell) => ({ ...cell })), []);
    return this.#takeUp(notebook);
  }

  /** Sends what there is to send, now; true when the server has everything. */
  save() {
    clearTimeout(this.#timer);
    return this.#next(() => this.#send());
  }

  /** Another tab has saved, or we were away. */
  refresh() {
    return this.#next(() => this.#fetch());
  }

  /** @param kept mine, theirs or both */
  resolve(id, kept) {
    const theirs = this.#conflicts.get(id);
    const cell = this.#doc.find(id);
    this.#conflicts.delete(id);
    if (kept === 'both') this.#doc.insert(this.#doc.place(id) + 1, cell.kind, cell.source);
    if (kept !== 'mine') this.#doc.replace(this.#doc.cells.map((c) => (c.id === id ? { ...c, ...theirs } : c)), [id]);
    this.dispatchEvent(new Event('conflicts'));
    return this.save();
  }

  #next(work) {
    const done = this.#queue.then(work);
    this.#queue = done.catch((failure) => { console.error(failure); });
    return done;
  }

  #touched() {
    if (!this.#pending()) {
      drafts.forget(this.#draft);
      if (this.state === 'unsaved') this.#say('saved');
      return;
    }
    if (this.state !== 'offline') this.#say(this.#conflicts.size > 0 ? 'conflict' : 'unsaved');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#keep();
      this.save();
    }, PAUSE);
  }

  #changes() {
    return this.#doc.cells
      .filter((cell) => !this.#conflicts.has(cell.id) && !same(cell, this.#synced.get(cell.id)))
      .map(({ id, kind, source }) => ({ id, kind, source }));
  }

  #isReordered() { return this.#doc.order.join() !== this.#syncedOrder.join(); }

  #pending() { return this.#conflicts.size > 0 || this.#isReordered() || this.#changes().length > 0; }

  async #send() {
    const changes = this.#changes();
    const order = this.#isReordered() ? this.#doc.order : undefined;
    if (changes.length === 0 && !order) return this.#settled();
    this.#say('saving');
    let answer;
    try {
      answer = await this.#api.put('/cells', { base: this.#base, order, changes });
    } catch (failure) {
      if (!(failure instanceof Offline)) throw failure;
      return this.#away();
    }
    this.#retry = 2000;
    if (answer.status === 409) {
      await this.#fetch();
      return this.#conflicts.size === 0 && this.#send();
    }
    if (!answer.ok) return this.#refused(answer);
    const isAlone = answer.body.before === this.#base;
    this.#base = answer.body.revision;
    changes.forEach((change) => this.#synced.set(change.id, change));
    if (order) this.#forgetDeleted(order);
    Object.entries(answer.body.html ?? {}).forEach(([id, html]) => {
      const cell = this.#doc.find(id);
      if (cell && same(cell, this.#synced.get(id))) cell.html = html;
    });
    if (!isAlone) await this.#fetch();
    return this.#settled();
  }

  #forgetDeleted(order) {
    this.#syncedOrder = order;
    [...this.#synced.keys()].filter((id) => !order.includes(id)).forEach((id) => this.#synced.delete(id));
  }

  #settled() {
    if (this.#conflicts.size > 0) return this.#say('conflict');
    if (this.#pending()) {
      this.#touched();
      return false;
    }
    drafts.forget(this.#draft);
    this.#say('saved');
    return true;
  }

  #away() {
    this.#keep();
    this.#say('offline');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), this.#retry);
    this.#retry = Math.min(this.#retry * 2, LONGEST_PAUSE);
    return false;
  }

  #refused(answer) {
    this.#keep();
    const isExpired = answer.status === 401 || answer.status === 403;
    this.#say(isExpired ? 'expired' : 'refused', sentence(answer) || String(answer.status));
    return false;
  }

  async #fetch() {
    let answer;
    try {
      answer = await this.#api.notebook();
    } catch (failure) {
      if (failure instanceof Offline) return;
      throw failure;
    }
    if (!answer.ok || answer.body.revision < this.#base) return;
    this.#merge(answer.body);
  }

  /** Theirs where this tab has changed nothing; ours where they have not; else the reader is asked. */
  #merge(notebook) {
    const theirs = new Map(notebook.cells.map((cell) => [cell.id, this.#withOutputs(cell, notebook.after)]));
    const changed = [];
    const merged = new Map();
    for (const mine of this.#doc.cells) {
      const was = this.#synced.get(mine.id);
      const their = theirs.get(mine.id);
      const isMine = !same(mine, was);
      if (!their) {
        if (isMine) merged.set(mine.id, mine); // new here, or deleted there while it was changed here
      } else if (!isMine || same(mine, their)) {
        if (!same(mine, their)) changed.push(mine.id);
        merged.set(mine.id, { ...mine, ...their });
      } else {
        if (!same(their, was)) this.#conflicts.set(mine.id, their);
        merged.set(mine.id, mine);
      }
    }
    for (const their of notebook.cells) {
      const isDeletedHere = this.#synced.has(their.id) && !merged.has(their.id) && same(their, this.#synced.get(their.id));
      if (merged.has(their.id) || isDeletedHere) continue;
      merged.set(their.id, { ...their });
      if (!this.#doc.find(their.id)) changed.push(their.id); // new there, or deleted here while it was changed there
    }
    const cells = this.#isReordered()
      ? arranged(this.#doc.order, notebook.cells.map((cell) => cell.id), merged)
      : arranged(notebook.cells.map((cell) => cell.id), this.#doc.order, merged);
    this.#accept(notebook);
    this.#doc.replace(cells, changed);
    this.dispatchEvent(new CustomEvent('received', { detail: changed }));
    this.dispatchEvent(new Event('conflicts'));
    this.#settled();
  }

  /** As it was asked for a while ago; what has been heard since is newer. */
  #withOutputs(their, after) {
    const mine = this.isNewer(their.id, after) && this.#doc.find(their.id);
    return mine ? { ...their, outputs: mine.outputs, count: mine.count } : their;
  }

  #accept(notebook) {
    this.#base = notebook.revision;
    this.#synced = new Map(notebook.cells.map(({ id, kind, source }) => [id, { id, kind, source }]));
    this.#syncedOrder = notebook.cells.map((cell) => cell.id);
  }

  get #draft() { return `notebook:${this.#slug}:${TAB}`; }

  /** What was not sent, with what it was made from, so that it can be told later whether somebody changed that too. */
  #keep() {
    if (!this.#pending()) return;
    const changes = this.#doc.cells
      .filter((cell) => this.#conflicts.has(cell.id) || !same(cell, this.#synced.get(cell.id)))
      .map(({ id, kind, source }) => ({ id, kind, source, was: this.#synced.get(id) ?? null }));
    const order = this.#isReordered() ? this.#doc.order : null;
    const deleted = [...this.#synced.values()].filter(({ id }) => !this.#doc.find(id));
    drafts.write(this.#draft, JSON.stringify({ order, changes, deleted }));
  }

  /** Of this tab before it was reloaded, or of one that was closed. */
  #takeUp(notebook) {
    let found = false;
    for (const name of drafts.list(`notebook:${this.#slug}:`)) {
      const draft = JSON.parse(drafts.read(name) ?? 'null');
      drafts.forget(name);
      if (draft) found = this.#apply(draft, notebook) || found;
    }
    if (found) {
      this.#keep();
      this.dispatchEvent(new Event('conflicts'));
      this.save();
    }
    return found;
  }

  #apply({ order, changes, deleted = [] }, notebook) {
    const merged = new Map(this.#doc.cells.map((cell) => [cell.id, cell]));
    const changed = [];
    changes.forEach(({ id, kind, source, was }) => {
      const their = notebook.cells.find((cell) => cell.id === id);
      if (same({ kind, source }, their)) return;
      if (their && !same(their, was)) this.#conflicts.set(id, their);
      merged.set(id, { ...blank, ...merged.get(id), id, kind, source, html: null });
      changed.push(id);
    });
    if (!order && changed.length === 0) return false;
    const now = this.#doc.order;
    let cells = arranged(order ?? now, now, merged);
    const isDeleted = (cell) => deleted.some((was) => was.id === cell.id && same(was, cell));
    cells = cells.filter((cell) => changed.includes(cell.id) || !isDeleted(cell));
    this.#doc.replace(cells, changed);
    return true;
  }

  #say(state, words = '') {
    this.state = state;
    this.dispatchEvent(new CustomEvent('state', { detail: words }));
    return false;
  }
}

const blank = { outputs: [], count: null, locked: false, role: null, points: null, question: null, exercise: null };

/** In the first order; those it does not name stand behind the neighbour they have in the second. */
function arranged(order, other, cells) {
  const ids = order.filter((id) => cells.has(id));
  other.forEach((id, i) => {
    if (!cells.has(id) || ids.includes(id)) return;
    ids.splice(ids.indexOf(other[i - 1]) + 1, 0, id);
  });
  cells.forEach((_, id) => { if (!ids.includes(id)) ids.push(id); });
  return ids.map((id) => cells.get(id));
}
