// Runs cells in the kernel and tells what comes back: `cell` (id, what happened) and `kernel` (state, text).
import { Offline } from './api.js';

const RETRY = 3000;

export class Runs extends EventTarget {
  #api;
  #saving;
  #events;
  #opened;
  #session;
  #turn = Promise.resolve();
  #wasOpen = false;
  #log; // which list of events: another one after the server was started anew
  #last; // number of the last event
  #finished = new Map(); // id → number of the event
  #asked = new Map(); // id → source that was asked for last
  #hasHeard = false; // an event of a notebook of one's own: the stream knows whose it is
  states = new Map(); // id → queued, running
  kernel = { state: 'idle', text: '' };
  isRenewed = false; // since the last cell that ran the kernel has been replaced

  constructor(api, saving) {
    super();
    this.#api = api;
    this.#saving = saving;
  }

  get isBusy() { return this.states.size > 0; }

  get hasKernel() { return this.#session > 0; }

  /** Whether what a cell has put out was told after this event. */
  isNewer(id, after) { return this.#finished.get(id) > after; }

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
        if (this.#wasOpen && events === this.#events) this.#tellKernel({ state: 'disconnected', text: '' });
        if (events.readyState !== EventSource.CLOSED) return;
        resolve(false);
        // a proxy has answered for a server that is not there: browsers do not try again then
        if (this.#wasOpen) setTimeout(() => this.connect(this.#last), RETRY);
      });
    });
    const on = (name, work) => events.addEventListener(name, (event) => {
      const heard = JSON.parse(event.data);
      if (event.lastEventId) {
        this.#hasHeard = true;
        this.#last = event.lastEventId;
        if (name === 'finished') this.#finished.set(heard.cell, Number(event.lastEventId));
      }
      work.call(this, heard);
    });
    on('status', this.#status);
    on('started', ({ cell }) => {
      this.isRenewed = false;
      this.#tell(cell, 'running', { type: 'started' });
    });
    on('printed', ({ cell, text }) => this.#tell(cell, 'running', { type: 'printed', text }));
    on('shown', ({ cell, output }) => this.#tell(cell, 'running', { type: 'shown', output }));
    on('finished', (result) => this.#tell(result.cell, null, { type: 'finished', ...result }));
    on('saved', (saved) => this.dispatchEvent(new CustomEvent('saved', { detail: saved })));
    return this.#opened;
  }

  /** @param all id and source of each, in their order; one that waits or runs already, as it is, is not asked for again */
  async run(all) {
    const cells = all.filter(({ id, source }) => !this.states.has(id) || this.#asked.get(id) !== source);
    if (cells.length === 0) return;
    cells.forEach(({ id, source }) => {
      this.#asked.set(id, source);
      this.#tell(id, 'queued', { type: 'queued' });
    });
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
      this.#fail(cells, failure instanceof Offline || !navigator.onLine ? 'offline' : {});
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
    const isOther = this.#isOther(status.log);
    if (this.#session > 0 && (isOther || status.session > this.#session)) this.isRenewed = true;
    if (status.log !== undefined) this.#log = status.log;
    this.#session = status.session;
    const isGone = ['died', 'put_away', 'closed'].includes(status.state);
    if (isOther || isGone) [...this.states.keys()].forEach((id) => this.#tell(id, null, { type: isOther ? 'lost' : 'idle' }));
    this.#tellKernel(status);
  }

  /** @param log the number that the list of events begins with; a stream that was open before there was one is not told */
  #isOther(log) {
    if (log === undefined) return false;
    return this.#log === undefined ? this.#session > 0 && log > Number(this.#last) : log !== this.#log;
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
