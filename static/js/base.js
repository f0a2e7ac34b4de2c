// On every page: what is personal in a page that all readers share, the menus, formulas, and drafts that end with a session.
import { upgradeMath } from './math.js';

const DRAFT = 'normbook:draft:';

/** Text not yet acknowledged by the server, kept in this browser; storage may be missing or full, and that is no error. */
export const drafts = {
  read(name) {
    try { return localStorage.getItem(DRAFT + name); } catch { return null; }
  },
  write(name, text) {
    try { localStorage.setItem(DRAFT + name, text); } catch { /* the text is still in its field */ }
  },
  forget(name) {
    try { localStorage.removeItem(DRAFT + name); } catch { /* nothing was kept */ }
  },
  /** The names that begin so. */
  list(prefix) {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(DRAFT + prefix)).map((key) => key.slice(DRAFT.length));
    } catch { return []; }
  },
  forgetAll() {
    try {
      Object.keys(localStorage).filter((key) => key.startsWith(DRAFT)).forEach((key) => localStorage.removeItem(key));
    } catch { /* nothing was kept */ }
  },
};

/** Says something beside a form, to eyes and to screen readers. */
export function say(form, text, kind = '') {
  const status = form.querySelector('.form-status');
  status.textContent = text;
  status.dataset.kind = kind;
}

export function parse(html) {
  return new DOMParser().parseFromString(html, 'text/html');
}

async function fillSlots() {
  const url = document.querySelector('main')?.dataset.fragment;
  if (!url) return;
  const statuses = [...document.querySelectorAll('.slot-status')];
  statuses.forEach((status) => { status.textContent = status.dataset.loading; });
  try {
    const response = await fetch(url, { headers: { 'X-Fragment': 'lesson' } });
    if (!response.ok) throw new Error(String(response.status));
    parse(await response.text()).querySelectorAll('template[data-slot]').forEach(fill);
    statuses.forEach((status) => { status.textContent = ''; });
    document.dispatchEvent(new CustomEvent('normbook:filled'));
    upgradeMath(document);
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  } catch {
    statuses.forEach((status) => { status.textContent = status.dataset.failed; });
  }
}

function fill(template) {
  const { slot, slug } = template.dataset;
  document.querySelectorAll(`[data-slot="${slot}"]`).forEach((place) => {
    if (!slug || place.dataset.slug === slug) place.replaceChildren(document.importNode(template.content, true));
  });
}

function closeMenus(except) {
  document.querySelectorAll('details.menu[open]').forEach((menu) => {
    if (menu !== except) menu.open = false;
  });
}

document.addEventListener('click', (event) => closeMenus(event.target.closest('details.menu')));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const menu = document.querySelector('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
document.addEventListener('submit', (event) => {
  if (event.target.matches('[data-sign-out]')) drafts.forgetAll();
});

upgradeMath(document);
fillSlots();
