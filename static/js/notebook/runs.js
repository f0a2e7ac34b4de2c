// Runs cells in the kernel and tells what comes back: `cell` (id, what happened) and `kernel` (state, text).
import { Offline } from './api.js';

export class Runs extends EventTarget {
  #api;
  #saving;
  #events;
  #opened;
  #session;
  #turn = Promise.resolve();
  #wasOpen = false;
  #hasHeard = false; // an event of a notebook of one's own: the stream knows whose it is
  states = new Map(); // id → queued, running
  kernel = { state: 'idle', text: '' };

  constructor(api, saving) {
    super();
    this.#api = api;
    this.#saving = saving;
  }

  get isBusy() { return this.states.size > 0; }

  /** Listens; where the reader has no account yet nothing is to be heard, and no harm done. */
  connect(after) {
    if (this.#events && this.#events.readyState !== EventSource.CLOSED) return this.#opened;
    const events = this.#api.events(after);
    this.#events = events;
    this.#opened = new Promise((resolve) => {
      events.addEventListener('open', () => {
        if (this.#wasOpen) this.#back();
        this.#wasOpen = true;
        resolve(true);
      });
      events.addEventListener('error', () => {
        if (events.readyState === EventSource.CLOSED) resolve(false);
        else if (this.#wasOpen) this.#tellKernel({ state: 'disconnected', text: '' });
      });
    });
    const on = (name, work) => events.addEventListener(name, (event) => {
      if (event.lastEventId) this.#hasHeard = true;
      work.call(this, JSON.parse(event.data));
    });
    on('status', this.#status);
    on('started', ({ cell }) => this.#tell(cell, 'running', { type: 'started' }));
    on('printed', ({ cell, text }) => this.#tell(cell, 'running', { type: 'printed', text }));
    on('shown', ({ cell, output }) => this.#tell(cell, 'running', { type: 'shown', output }));
    on('finished', (result) => this.#tell(result.cell, null, { type: 'finished', ...result }));
    on('saved', (saved) => this.dispatchEvent(new CustomEvent('saved', { detail: saved })));
    return this.#opened;
  }

  /** @param cells id and source of each, in their order */
  async run(cells) {
    if (cells.length === 0) return;
    cells.forEach(({ id }) => this.#tell(id, 'queued', { type: 'queued' }));
    this.#turn = this.#turn.then(() => this.#order(cells));
    await this.#turn;
  }

  /** One order after the other: two on their way at once could arrive the wrong way round. */
  async #order(cells) {
    try {
      await this.#saving.save();
      this.connect();
      const answer = await this.#api.post('/runs', { cells });
      if (!answer.ok) this.#fail(cells, answer);
      else if (!this.#hasHeard) this.#listenAgain(answer.body.after);
    } catch (failure) {
      this.#fail(cells, failure instanceof Offline || !navigator.onLine ? 'offline' : null);
    }
  }

  interrupt() { return this.#ask('/interrupt'); }

  restart() { return this.#ask('/restart'); }

  async #ask(path) {
    try {
      const answer = await this.#api.post(path);
      if (!answer.ok) this.dispatchEvent(new CustomEvent('trouble', { detail: answer }));
    } catch {
      this.dispatchEvent(new CustomEvent('trouble', { detail: 'offline' }));
    }
  }

  /** The first run of a guest makes the account: a stream from before does not know of it. */
  #listenAgain(after) {
    this.#events.close();
    this.#wasOpen = false;
    this.connect(after);
  }

  #fail(cells, why) {
    cells.forEach(({ id }) => this.#tell(id, null, { type: 'idle' }));
    this.dispatchEvent(new CustomEvent('trouble', { detail: why }));
  }

  #status(status) {
    const isNew = this.#session !== undefined && status.session !== undefined && status.session !== this.#session;
    if (status.session !== undefined) this.#session = status.session;
    const isGone = ['died', 'put_away', 'closed'].includes(status.state);
    if (isGone) [...this.states.keys()].forEach((id) => this.#tell(id, null, { type: 'idle' }));
    this.#tellKernel({ ...status, isGone: isGone || isNew });
  }

  /** The connection was gone for a while: what was said meanwhile stands in the notebook. */
  async #back() {
    await this.#saving.refresh();
    this.dispatchEvent(new Event('back'));
  }

  #tell(id, state, detail) {
    if (state) this.states.set(id, state);
    else this.states.delete(id);
    this.dispatchEvent(new CustomEvent('cell', { detail: { ...detail, id } }));
  }

  #tellKernel(status) {
    this.kernel = status;
    this.dispatchEvent(new Event('kernel'));
  }
}
