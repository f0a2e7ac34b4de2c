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
const GAP = 14;

/** Each note level with its block, or under the note before it; the text keeps its own rhythm. */
function setNotes(prose) {
  prose.classList.toggle('has-notes-in-margin', inMargin.matches);
  const top = prose.getBoundingClientRect().top;
  let free = 0;
  prose.querySelectorAll(':scope > .annotation').forEach((note) => {
    const at = inMargin.matches ? Math.max(block(note).getBoundingClientRect().top - top, free) : 0;
    note.style.top = inMargin.matches ? `${at}px` : '';
    free = at + note.offsetHeight + GAP;
  });
  prose.style.minHeight = inMargin.matches ? `${free}px` : '';
}

function block(note) {
  let before = note.previousElementSibling;
  while (before?.matches('.annotation')) before = before.previousElementSibling;
  return before ?? note.parentElement;
}

const resized = new ResizeObserver((entries) => entries.forEach((entry) => setNotes(entry.target)));
document.querySelectorAll('.prose:has(> .annotation)').forEach((prose) => {
  setNotes(prose);
  resized.observe(prose);
});
