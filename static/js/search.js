// The search as one types: the same page, with its hits put in place of those that were there.
import { parse } from './base.js';

const PAUSE = 150;
const form = document.querySelector('.search-form');
const field = form.elements.q;
let waiting;
let asked;

field.addEventListener('input', (event) => {
  if (event.isComposing) return; // the characters of an input method are not chosen yet
  later();
});
field.addEventListener('compositionend', later);

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(find, PAUSE);
}

async function find() {
  const url = `/search?${new URLSearchParams({ q: field.value.trim() })}`;
  asked?.abort();
  asked = new AbortController();
  try {
    const response = await fetch(url, { signal: asked.signal });
    if (!response.ok) return; // the button says what is wrong
    const page = parse(await response.text());
    document.querySelectorAll('.hits').forEach((list) => list.remove());
    document.getElementById('found').replaceChildren(...page.getElementById('found').childNodes);
    const hits = page.querySelector('.hits');
    if (hits) document.getElementById('main').append(document.importNode(hits, true));
    document.title = page.title;
    history.replaceState(null, '', url);
  } catch { /* aborted by the next letter, or no network: the button still works */ }
}
