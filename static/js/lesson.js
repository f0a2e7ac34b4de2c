// Marks in the contents where the reader is, and sets the notes beside the blocks they belong to.
const links = new Map(
  [...document.querySelectorAll('.toc a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);

function mark() {
  const line = window.innerHeight * 0.3;
  const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
  const current = atEnd ? headings.at(-1) : passed.at(-1);
  links.forEach((link, id) => {
    if (current?.id === id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
}

let waiting = false;
function soon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    mark();
  });
}

if (headings.length > 0) {
  document.addEventListener('scroll', soon, { passive: true });
  window.addEventListener('resize', soon);
  document.addEventListener('normbook:filled', soon);
  document.querySelector('.toc').addEventListener('click', (event) => {
    if (event.target.closest('a')) event.currentTarget.querySelector('details').open = false;
  });
  mark();
}

const inMargin = window.matchMedia('(min-width: 62rem)');
const GAP = 14; // between two notes
const SLACK = 120; // how far the last note may run below the text

/**
 * Each note level with its block, or under the note before it; the text keeps its own rhythm. Notes that would run far
 * below the text stay in it, as on narrow screens.
 */
function setNotes(prose) {
  const notes = [...prose.querySelectorAll('.annotation')];
  notes.forEach((note) => { note.classList.toggle('in-margin', inMargin.matches); });
  prose.classList.toggle('has-notes-in-margin', inMargin.matches);
  prose.style.minHeight = '';
  notes.forEach((note) => { note.style.top = ''; });
  if (!inMargin.matches) return;
  const end = prose.getBoundingClientRect().height + SLACK;
  let free = 0;
  notes.forEach((note) => {
    const at = Math.max(offset(note, prose), free);
    if (at + note.offsetHeight > end) note.classList.remove('in-margin');
    else free = at + note.offsetHeight + GAP;
  });
  place(prose, notes.filter((note) => note.classList.contains('in-margin')));
}

function place(prose, notes) {
  let free = 0;
  notes.forEach((note) => {
    const at = Math.max(offset(note, prose), free);
    note.style.top = `${at}px`;
    free = at + note.offsetHeight + GAP;
  });
  prose.style.minHeight = `${free}px`;
}

/** How far below the top of the text the block of a note begins. */
function offset(note, prose) {
  return block(note).getBoundingClientRect().top - prose.getBoundingClientRect().top;
}

function block(note) {
  if (note.parentElement.matches('li')) return note.parentElement;
  let before = note.previousElementSibling;
  while (before?.matches('.annotation')) before = before.previousElementSibling;
  return before ?? note.parentElement;
}

// Fonts, formulas and the window change the width or the height of the text; its own answer to that is not looked at again.
const known = new WeakMap();
const resized = new ResizeObserver((entries) => entries.forEach(({ target }) => {
  const size = `${target.offsetWidth} ${target.scrollHeight}`;
  if (known.get(target) === size) return;
  setNotes(target);
  known.set(target, `${target.offsetWidth} ${target.scrollHeight}`);
}));
document.querySelectorAll('.prose:has(.annotation)').forEach((prose) => resized.observe(prose));
