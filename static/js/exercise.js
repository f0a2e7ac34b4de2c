// The workbench: the editor, its draft, and a submission from the press to the verdict. On the page of one submission
// there is no form; there it only waits for the verdict.
import { drafts, parse, say } from './base.js';
import { upgradeMath } from './math.js';
import { mountEditor } from './editor.js';

const form = document.querySelector('.editor-form');
const verdictSlot = document.querySelector('[data-slot="verdict"]');
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
const isPending = (verdict) => ['queued', 'running'].includes(verdict?.dataset.verdict);

/** Asks until the verdict is there and keeps the page showing the latest word; a lost connection is asked again. */
async function awaitVerdict(url, onProgress = () => {}) {
  const begun = Date.now();
  for (let delay = 120; ; delay = Math.min(delay * 1.5, 2500)) {
    const verdict = await fetchVerdict(url).catch(() => null);
    if (verdict) {
      show(verdict);
      if (!isPending(verdict)) return verdict;
    }
    onProgress(verdict?.dataset.verdict, Date.now() - begun);
    await pause(delay);
  }
}

async function fetchVerdict(url) {
  const response = await fetch(url, { headers: { 'X-Fragment': 'verdict', Accept: 'text/html' } });
  if (!response.ok) throw new Error(String(response.status));
  return document.importNode(parse(await response.text()).querySelector('.verdict'), true);
}

function show(verdict) {
  const shown = verdictSlot.querySelector('.verdict');
  if (shown?.dataset.submission === verdict.dataset.submission && shown.textContent === verdict.textContent
    && isPending(verdict)) return; // nothing new: leave the animation and the focus alone
  verdictSlot.replaceChildren(verdict);
  dress(verdict);
  upgradeMath(verdict);
}

/** What only a script can do for a verdict. */
function dress(root) {
  root.querySelectorAll('.difference-pair').forEach(markPair);
  root.querySelectorAll('[data-action="copy"]').forEach((button) => { button.hidden = !navigator.clipboard; });
}

/** Sets the two numbers digit below digit and marks them from where they differ. */
function markPair(pair) {
  const codes = [...pair.querySelectorAll('code')];
  if (codes.length !== 2) return;
  const words = codes.map((code) => code.textContent);
  const points = words.map((word) => word.indexOf('.'));
  const aligned = points.includes(-1) ? words
    : words.map((word, i) => ' '.repeat(Math.max(...points) - points[i]) + word);
  let same = 0;
  while (same < aligned[0].length && aligned[0][same] === aligned[1][same]) same += 1;
  codes.forEach((code, i) => {
    const indent = Math.max(aligned[i].search(/\S/), same); // no mark under empty space
    const mark = Object.assign(document.createElement('mark'), { textContent: aligned[i].slice(indent) });
    code.replaceChildren(aligned[i].slice(0, indent), mark);
  });
}

/** Copies the code of the block that the button stands in, and says so beside it. */
async function copy(button) {
  const status = button.nextElementSibling;
  try {
    await navigator.clipboard.writeText(button.closest('.counterexample-code').querySelector('pre').textContent + '\n');
    status.textContent = button.dataset.copied;
  } catch {
    status.textContent = button.dataset.failed;
  }
}

function diagnosticsIn(root) {
  return [...root.querySelectorAll('.diagnostics [data-line]')].map((row) => ({
    line: Number(row.dataset.line),
    column: Number(row.dataset.column),
    message: row.querySelector('.diagnostic-message').textContent,
  }));
}

function workbench() {
  const words = form.dataset;
  const textarea = form.elements.source;
  const starter = form.querySelector('[data-starter]').content.textContent;
  const draftName = 'exercise:' + words.exercise;
  const submitted = textarea.value;
  const discard = form.querySelector('[data-action="discard"]');
  const phrases = Object.fromEntries([...form.querySelector('[data-phrases]').content.children]
    .map((phrase) => [phrase.dataset.phrase, phrase.textContent]));

  const draft = drafts.read(draftName);
  const hasDraft = draft !== null && draft !== submitted;
  if (hasDraft) textarea.value = draft;
  const editor = mountEditor(textarea, {
    label: words.label,
    phrases,
    onChange: (source) => drafts.write(draftName, source),
    onSubmit: () => form.requestSubmit(),
  });
  form.querySelectorAll('[data-needs-script]').forEach((part) => { part.hidden = false; });
  discard.hidden = !hasDraft;
  if (hasDraft) say(form, words.restored);
  else editor.showDiagnostics(diagnosticsIn(verdictSlot));

  async function submit() {
    if (form.dataset.busy) return;
    const source = textarea.value;
    form.dataset.busy = 'true';
    const button = form.querySelector('button[type="submit"]');
    button.setAttribute('aria-disabled', 'true');
    say(form, words.sending);
    try {
      const id = await post(source);
      if (id === null) return;
      discard.hidden = true;
      if (textarea.value === source) drafts.forget(draftName);
      say(form, words.queued);
      finish(await awaitVerdict(`/exercises/${words.exercise}/submissions/${id}`, progress), id, source);
    } finally {
      delete form.dataset.busy;
      button.removeAttribute('aria-disabled');
    }
  }

  async function post(source) {
    let response;
    try {
      response = await fetch(`/api/exercises/${words.exercise}/submissions`, {
        method: 'POST',
        // 200 with the verdict, or after a second 202: then its progress is shown
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': form.elements._csrf.value, Prefer: 'wait=1' },
        body: JSON.stringify({ source }),
      });
    } catch {
      say(form, words.failed, 'failed');
      return null;
    }
    const answer = await response.json().catch(() => ({}));
    if (response.ok && answer.id !== undefined) return answer.id;
    const language = document.documentElement.lang.startsWith('zh') ? 'zh-TW' : 'en';
    const fallback = response.status === 401 || response.status === 403 ? words.expired : words.refused;
    say(form, answer.error?.message?.[language] ?? fallback, 'failed');
    return null;
  }

  function progress(verdict, waited) {
    if (waited > 15000) say(form, words.slow);
    else say(form, verdict === 'running' ? words.running : words.queued);
  }

  function finish(verdict, id, source) {
    const name = verdict.querySelector('.badge').textContent.trim();
    say(form, words.done.replace('{0}', name));
    if (textarea.value === source) editor.showDiagnostics(diagnosticsIn(verdict));
    remember(verdict, id);
    verdict.scrollIntoView({ block: 'nearest' });
  }

  function remember(verdict, id) {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = `/exercises/${words.exercise}/submissions/${id}`;
    link.textContent = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    row.append(link, ' ', verdict.querySelector('.badge').cloneNode(true), ' ');
    const score = verdict.querySelector('.verdict-score');
    if (score) row.append(Object.assign(document.createElement('span'), { className: 'history-score', textContent: score.textContent.trim() }));
    const list = document.querySelector('[data-slot="history"]');
    list.prepend(row);
    document.querySelector('[data-history-empty]')?.remove();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  form.querySelector('[data-action="reset"]').addEventListener('click', () => {
    if (window.confirm(words.resetQuestion)) editor.replace(starter);
    editor.focus();
  });
  discard.addEventListener('click', () => {
    editor.replace(submitted);
    drafts.forget(draftName);
    discard.hidden = true;
    say(form, words.discarded);
    editor.focus();
  });
  form.querySelector('label[for="source"]').addEventListener('click', () => editor.focus());
  verdictSlot.addEventListener('click', (event) => {
    const row = event.target.closest('.diagnostic-place')?.closest('[data-line]');
    if (!row) return;
    event.preventDefault();
    editor.goTo(Number(row.dataset.line), Number(row.dataset.column));
  });
}

if (form) workbench();
verdictSlot?.addEventListener('click', (event) => {
  const button = event.target.closest('[data-action="copy"]');
  if (button) copy(button);
});
if (verdictSlot) dress(verdictSlot);
if (isPending(verdictSlot?.querySelector('.verdict'))) awaitVerdict(verdictSlot.dataset.url);
