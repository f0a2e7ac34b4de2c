// What the server is asked, and who asks: this tab has a name, so that it knows its own changes again.

export const TAB = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');

/** The server did not answer at all. */
export class Offline extends Error {}

export class Api {
  constructor(slug) {
    this.base = '/api/notebooks/' + encodeURIComponent(slug);
  }

  get(path) { return this.ask('GET', path); }

  /** All of it; an answer that is no notebook, such as a proxy's page, is as good as none. */
  async notebook() {
    const answer = await this.ask('GET', '');
    return { ...answer, ok: answer.ok && Array.isArray(answer.body.cells) };
  }

  put(path, body) { return this.ask('PUT', path, body); }

  post(path, body = {}) { return this.ask('POST', path, body); }

  /** @param after the number of the event behind which to begin, if it is known */
  events(after) { return new EventSource(this.base + '/events' + (after === undefined ? '' : `?after=${after}`)); }

  /** @return status, body, ok */
  async ask(method, path, body) {
    const headers = { Accept: 'application/json', 'X-Tab': TAB };
    if (method !== 'GET') {
      headers['Content-Type'] = 'application/json';
      headers['X-CSRF-Token'] = document.querySelector('meta[name="csrf"]').content;
    }
    let response;
    try {
      response = await fetch(this.base + path, { method, headers, body: body && JSON.stringify(body) });
    } catch {
      throw new Offline();
    }
    return { ok: response.ok, status: response.status, body: await response.json().catch(() => ({})) };
  }
}

/** What the server has to say about a refusal, in the reader's language. */
export function sentence({ body }) {
  const { error } = body;
  if (!error) return '';
  if (typeof error === 'string') return error;
  const language = document.documentElement.lang.startsWith('zh') ? 'zh-TW' : 'en';
  return [error.sentence ?? error.message?.[language], error.next].filter(Boolean).join(' ');
}
