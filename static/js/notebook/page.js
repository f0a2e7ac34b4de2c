// A notebook in the reader's hands: what is on the page, what is saved, and what runs.
import { say } from '../words.js';
import { Api, sentence, TAB } from './api.js';
import { hideConflict, showConflict } from './conflicts.js';
import { NotebookDocument } from './document.js';
import { Editing } from './editing.js';
import { handIn } from './hand-in.js';
import { commandKeys } from './keys.js';
import { Runs } from './runs.js';
import { Saving } from './saving.js';
import { versions } from './versions.js';

const main = document.querySelector('main.notebook');
const part = (selector) => main.querySelector(selector);
const action = (name) => part(`[data-bar] [data-action="${name}"]`);

const api = new Api(main.dataset.slug);
const doc = new NotebookDocument();
const saving = new Saving(doc, api, main.dataset.slug);
const runs = new Runs(api, saving);
saving.isNewer = (id, after) => runs.isNewer(id, after);
const editing = new Editing(part('[data-cells]'), doc, {
  preview,
  completions,
  run,
  announce,
  save: () => saving.save(),
});

async function preview(source) {
  const answer = await api.post('/previews', { source }).catch(() => null);
  return answer?.ok ? answer.body.html : null;
}

/** @param isAsked with a key; else the reader only types, and nothing may come */
async function completions(source, cursor, isAsked) {
  if (!isAsked && (!runs.hasKernel || runs.isBusy)) return null;
  const answer = await api.post('/completions', { source, cursor });
  return answer.ok ? answer.body : null;
}

function run(ids) {
  trouble(null);
  return runs.run(ids.map((id) => doc.find(id)).filter((cell) => cell.kind === 'code' && cell.source.trim())
    .map(({ id, source }) => ({ id, source })));
}

let saidFor;
/** A word that passes, in place of how saving stands. */
function announce(words) {
  const place = part('[data-saved]');
  clearTimeout(saidFor);
  place.textContent = words;
  saidFor = setTimeout(() => showSaved(), 6000);
}

let savedWords = '';
function showSaved() {
  const place = part('[data-saved]');
  place.textContent = say('state.' + saving.state, savedWords);
  place.dataset.state = saving.state;
}

/** state and words */
function kernel() {
  const { state, text } = runs.kernel;
  if (state === 'disconnected') return [state, say('state.disconnected')];
  if (state === 'busy' || (state === 'idle' && runs.isBusy)) return ['busy', say('state.running')];
  return state === 'idle' && runs.isRenewed ? ['renewed', say('state.renewed')] : [state, text];
}

let settling;
/** Between two cells the kernel is free for a moment, which is not worth a word. */
function showKernel() {
  const place = part('[data-kernel]');
  const [state, words] = kernel();
  clearTimeout(settling);
  action('interrupt').setAttribute('aria-disabled', String(state !== 'busy' && !runs.isBusy));
  const show = () => {
    if (place.textContent !== words) place.textContent = words;
    place.dataset.state = state;
  };
  if (state === 'idle' && place.dataset.state === 'busy') settling = setTimeout(show, 400);
  else show();
}

function wordsOf(what) {
  if (what === 'offline') return say('run.offline');
  return typeof what === 'string' ? what : (what.body && sentence(what)) || say('run.failed');
}

/** What went wrong: offline, a sentence or an answer to an order to the kernel; null: nothing any more. */
function trouble(what) {
  const place = part('[data-trouble]');
  place.hidden = what === null;
  place.dataset.about = what === 'offline' ? what : '';
  if (what === null) return;
  place.querySelector('span').textContent = wordsOf(what);
}

function showConflicts() {
  editing.views.forEach((view) => {
    const theirs = saving.conflicts.get(view.id);
    view.element.classList.toggle('is-conflicting', Boolean(theirs));
    if (theirs) showConflict(view.conflict, doc.find(view.id).source, theirs.source, (kept) => saving.resolve(view.id, kept));
    else hideConflict(view.conflict);
  });
}

function connectionIsBack() {
  if (part('[data-trouble]').dataset.about === 'offline') trouble(null);
}

const ENDS = { ok: 'done', error: 'error', interrupted: 'interrupted', died: 'died', skipped: 'skipped' };

function hear({ detail }) {
  const view = editing.view(detail.id);
  if (!view) return;
  view.hear(detail);
  if (detail.type === 'finished' && detail.outcome !== 'ok') announce(say('run.' + ENDS[detail.outcome], doc.place(detail.id) + 1));
  else if (detail.type === 'lost') announce(say('run.died', doc.place(detail.id) + 1));
  else if (detail.type === 'finished') announce(say('run.done', doc.place(detail.id) + 1));
  showKernel();
}

const ACTIONS = {
  'run-all': () => editing.runAll(),
  interrupt: () => runs.interrupt(),
  restart: () => {
    if (window.confirm(say('restart.question'))) runs.restart();
  },
  undo: () => editing.undo(),
  redo: () => editing.redo(),
  history: () => history.open(),
  help: () => part('[data-dialog="help"]').showModal(),
  'add-code': () => editing.addLast('code'),
  'add-markdown': () => editing.addLast('markdown'),
  run: (id) => editing.run(id, 'stay'),
  'run-above': (id) => editing.runAbove(id),
  edit: (id) => editing.edit(id),
  'show-outputs': (id) => {
    editing.view(id).toggleOutputs();
    editing.focus(id);
  },
  up: (id) => editing.move(id, -1),
  down: (id) => editing.move(id, 1),
  below: (id) => {
    editing.select(id);
    editing.add(1);
  },
  delete: (id) => editing.remove(id),
};

const history = versions(part('[data-dialog="history"]'), api, saving, announce);

main.addEventListener('click', ({ target }) => {
  const button = target.closest('button[data-action]');
  const work = button && ACTIONS[button.dataset.action];
  if (work && button.getAttribute('aria-disabled') !== 'true') work(button.closest('[data-cell]')?.dataset.cell);
});
main.addEventListener('change', ({ target }) => {
  if (target.matches('select[data-action="kind"]')) editing.makeKind(target.closest('[data-cell]').dataset.cell, target.value);
});
/** A file holds what the server has: what stands here goes there first. */
part('.notebook-foot').addEventListener('click', async (event) => {
  const link = event.target.closest('a[download]');
  if (!link || saving.isSettled) return;
  event.preventDefault();
  if (await saving.save()) link.click();
  else if (!saving.isSettled) trouble(say('export.not_saved'));
});
main.querySelectorAll('dialog').forEach((dialog) => dialog.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
}));
commandKeys(part('[data-cells]'), editing, { interrupt: ACTIONS.interrupt, restart: ACTIONS.restart, help: ACTIONS.help });

saving.addEventListener('state', ({ detail }) => {
  savedWords = detail;
  clearTimeout(saidFor);
  showSaved();
});
saving.addEventListener('conflicts', showConflicts);
saving.addEventListener('received', ({ detail }) => {
  doc.cells.forEach((cell) => {
    const view = editing.view(cell.id);
    view.show(cell);
    if (!runs.states.has(cell.id)) view.showOutputs(cell.outputs);
  });
  if (detail.length > 0) announce(say('updated'));
});
doc.addEventListener('ordered', () => {
  action('undo').setAttribute('aria-disabled', String(!doc.canUndo));
  action('redo').setAttribute('aria-disabled', String(!doc.canRedo));
});
doc.addEventListener('edited', ({ detail: [id] }) => {
  const mine = saving.conflicts.has(id) && editing.view(id).conflict.querySelector('[data-mine]');
  if (mine) mine.textContent = doc.find(id).source;
});
runs.addEventListener('cell', hear);
runs.addEventListener('kernel', showKernel);
runs.addEventListener('back', connectionIsBack);
window.addEventListener('online', connectionIsBack);
runs.addEventListener('trouble', ({ detail }) => trouble(detail));
runs.addEventListener('saved', ({ detail }) => {
  if (detail.by !== TAB && detail.revision > saving.revision) saving.refresh();
});

async function begin() {
  const answer = await api.notebook().catch(() => null);
  if (!answer?.ok) {
    part('[data-trouble]').hidden = false;
    part('[data-trouble] span').textContent = say('load.failed');
    return;
  }
  doc.isAssignment = answer.body.assignment;
  part('[data-cells]').replaceChildren();
  const found = saving.begin(answer.body);
  editing.select(doc.order[0]);
  showConflicts();
  part('[data-bar]').hidden = false;
  part('[data-foot]').hidden = false;
  if (found) announce(say('drafts.restored'));
  else showSaved();
  runs.connect(answer.body.after);
  handIn(part('[data-hand-in]'), { api, saving, editing });
  if (location.hash.startsWith('#cell-')) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  main.dataset.ready = '';
}

begin();
