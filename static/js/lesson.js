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

// As in css/lesson.css: from this width on the notes stand in the margin.
const inMargin = window.matchMedia('(min-width: 62rem)');
const GAP = 14; // between two notes
const DRIFT = 90; // how far a note may stand below the words it quotes so that one above it can be open
const SLACK = 60; // how far the last note may run below the text for that
const KINDS = ['correction', 'caution', 'supplement'];
const chosen = new Set(); // opened or closed by the reader

/** In the margin every note that has the room is open, corrections first; the text keeps its own rhythm. */
function setNotes(prose) {
  const notes = notesOf(prose);
  if (!inMargin.matches) {
    notes.filter(({ details }) => !chosen.has(details)).forEach(({ details }) => { details.open = false; });
    notes.forEach(({ aside }) => { aside.style.top = ''; });
    prose.style.minHeight = '';
    return;
  }
  const free = notes.filter(({ details }) => !chosen.has(details));
  free.forEach(({ details }) => { details.open = true; });
  free.forEach((note) => { note.open = note.aside.offsetHeight; note.tooWide = isTooWide(note.aside); });
  free.forEach(({ details }) => { details.open = false; });
  notes.forEach((note) => { note.height = note.aside.offsetHeight; });
  const closed = tops(notes);
  const end = Math.max(textEnd(prose) + SLACK, bottom(notes, closed));
  KINDS.flatMap((kind) => free.filter(({ aside }) => aside.dataset.kind === kind)).forEach((note) => {
    if (note.tooWide) return;
    const before = note.height;
    note.height = note.open;
    const now = tops(notes);
    note.details.open = bottom(notes, now) <= end
      && now.every((top, i) => top - notes[i].at <= Math.max(DRIFT, closed[i] - notes[i].at));
    if (!note.details.open) note.height = before;
  });
  place(prose, notes);
}

function notesOf(prose) {
  const top = prose.getBoundingClientRect().top;
  return [...prose.querySelectorAll('.annotation')].map((aside) => ({
    aside,
    details: aside.querySelector('details'),
    at: block(aside).getBoundingClientRect().top - top,
    height: aside.offsetHeight,
  }));
}

/** Each note level with its block, or under the note before it. */
function tops(notes) {
  let free = 0;
  return notes.map(({ at, height }) => {
    const top = Math.max(at, free);
    free = top + height + GAP;
    return top;
  });
}

function bottom(notes, places) {
  return places.at(-1) + notes.at(-1).height;
}

function place(prose, notes) {
  const places = tops(notes);
  notes.forEach(({ aside }, i) => { aside.style.top = `${places[i]}px`; });
  prose.style.minHeight = `${bottom(notes, places)}px`;
}

function textEnd(prose) {
  prose.style.minHeight = '';
  return prose.offsetHeight;
}

function isTooWide(aside) {
  return [...aside.querySelectorAll('.math[data-display="true"]')].some((math) => math.scrollWidth > math.clientWidth + 1);
}

function block(aside) {
  if (aside.parentElement.matches('li')) return aside.parentElement;
  let before = aside.previousElementSibling;
  while (before?.matches('.annotation')) before = before.previousElementSibling;
  return before ?? aside.parentElement;
}

function openNote(aside) {
  const details = aside.querySelector('details');
  chosen.add(details);
  details.open = true;
  const prose = aside.closest('.prose');
  if (prose && inMargin.matches) place(prose, notesOf(prose));
}

// Fonts, formulas and the window change the width or the height of the text; its own answer to that is not looked at again.
const known = new WeakMap();
const resized = new ResizeObserver((entries) => entries.forEach(({ target }) => {
  const size = `${target.offsetWidth} ${target.scrollHeight}`;
  if (known.get(target) === size) return;
  setNotes(target);
  known.set(target, `${target.offsetWidth} ${target.scrollHeight}`);
}));
document.querySelectorAll('.lesson .prose:has(.annotation)').forEach((prose) => {
  resized.observe(prose);
  prose.addEventListener('toggle', ({ target }) => {
    if (chosen.has(target) && inMargin.matches) place(prose, notesOf(prose));
  }, true);
});

document.addEventListener('click', ({ target }) => {
  const details = target.closest('.annotation summary')?.parentElement;
  if (details) chosen.add(details);
});
document.addEventListener('click', (event) => {
  const mark = event.target.closest('.annotation-mark a');
  const aside = mark && document.getElementById(mark.hash.slice(1));
  if (!aside) return;
  event.preventDefault();
  openNote(aside);
  aside.querySelector('summary').focus({ preventScroll: true });
  aside.scrollIntoView({ block: 'nearest' });
});
const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (asked?.matches('.annotation')) openNote(asked);

// For browsers whose style sheets cannot open what is printed.
let openedForPrint = [];
window.addEventListener('beforeprint', () => {
  openedForPrint = [...document.querySelectorAll('.annotation details:not([open])')];
  openedForPrint.forEach((details) => { details.open = true; });
});
window.addEventListener('afterprint', () => openedForPrint.forEach((details) => { details.open = false; }));
