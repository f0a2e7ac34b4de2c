// The editor of one file of the course: what check says and what readers will see while somebody types, saving without
// leaving the page, pictures, and text not yet saved kept in this browser.
import { drafts, parse } from '../base.js';
import { upgradeMath } from '../math.js';
import { mountSource } from '../editor.js';

const QUIET = 400;
const MAX_UPLOAD = 1000 * 1024;
const form = document.querySelector('.authoring-form');

function status(text, kind = '') {
  const place = form.querySelector('.form-status');
  place.textContent = text;
  place.dataset.kind = kind;
}

function post(path, body, headers = {}) {
  return fetch('/api/desk/edit/' + path, {
    method: 'POST', body, headers: { 'X-CSRF-Token': form.elements._csrf.value, ...headers },
  });
}

const postJson = (path, value) => post(path, JSON.stringify(value), { 'Content-Type': 'application/json' });

/** A draft is of a text: saved over another one it would undo what somebody else did. */
function keptDraft(name) {
  try { return JSON.parse(drafts.read(name)); } catch { return null; }
}

function edit() {
  const words = form.dataset;
  const { source, base, path, message, picture } = form.elements;
  const draftName = 'edit:' + path.value;
  const opened = source.value;
  const phrases = Object.fromEntries([...form.querySelector('[data-phrases]').content.children]
    .map((phrase) => [phrase.dataset.phrase, phrase.textContent]));
  let saved = words.notice === 'conflict' || words.notice === 'refused' ? null : opened;
  let asked = 0;
  let timer = 0;

  const draft = saved === null ? null : keptDraft(draftName);
  const restored = draft?.source !== undefined && draft.source !== opened;
  if (restored) {
    source.value = draft.source;
    base.value = draft.base;
  }
  const editor = mountSource(source, {
    label: words.label, phrases, java: words.java === 'true', onSubmit: saveAndRefresh,
    onChange: (text) => {
      drafts.write(draftName, JSON.stringify({ base: base.value, source: text }));
      clearTimeout(timer);
      timer = setTimeout(check, QUIET);
    },
  });
  unveil(document);
  document.querySelectorAll('[data-without-script]').forEach((part) => { part.hidden = true; });
  mark();
  if (restored) {
    status(words.restored);
    check();
  }

  /** Asked again before it was answered: only the last answer counts. */
  async function check() {
    const mine = ++asked;
    try {
      const response = await postJson('preview', { path: path.value, source: source.value });
      const answer = await response.json();
      if (mine !== asked) return;
      if (!response.ok) throw new Error(String(response.status));
      show(answer);
      form.dataset.checked = String(mine);
      if (form.querySelector('.form-status').dataset.kind === 'unchecked') status('');
    } catch {
      if (mine === asked) status(words.unchecked, 'unchecked');
    }
  }

  function show({ html, problems, elsewhere }) {
    const slot = form.querySelector('[data-slot="preview"]');
    const open = [...slot.querySelectorAll('details')].map((details) => details.open);
    slot.replaceChildren(document.importNode(parse(html).querySelector('.preview-text'), true));
    slot.querySelectorAll('details').forEach((details, i) => { details.open = open[i] ?? false; });
    upgradeMath(slot);
    const list = form.querySelector('[data-slot="problems"]');
    const rows = [...problems.map((problem) => row(problem, false)), ...elsewhere.map((problem) => row(problem, true))];
    if (rows.length === 0) rows.push(Object.assign(document.createElement('li'), { className: 'quiet', textContent: words.none }));
    list.replaceChildren(...rows);
    mark();
  }

  function row({ place, line, severity, message: said }, elsewhere) {
    const item = document.createElement('li');
    item.className = `problem problem-${severity}`;
    item.append(Object.assign(document.createElement('b'), { textContent: severity === 'error' ? words.error : words.warning }), ' ');
    if (elsewhere) {
      item.append(Object.assign(document.createElement('code'), { textContent: place }), ' ');
    } else {
      item.dataset.line = line;
      item.dataset.severity = severity;
      if (line > 0) item.append(Object.assign(document.createElement('span'), { className: 'problem-place', textContent: words.go.replace('{0}', line) }), ' ');
    }
    item.append(Object.assign(document.createElement('span'), { className: 'problem-message', textContent: said }));
    return item;
  }

  /** In the text; and the places in the list lead there. */
  function mark() {
    const rows = [...form.querySelectorAll('[data-slot="problems"] [data-line]')];
    editor.showDiagnostics(rows.map((problem) => ({
      line: Number(problem.dataset.line), severity: problem.dataset.severity,
      message: problem.querySelector('.problem-message').textContent,
    })));
    rows.forEach((problem) => {
      const place = problem.querySelector('span.problem-place');
      if (!place) return;
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'link-button problem-place', textContent: place.textContent });
      button.addEventListener('click', () => {
        pane('source');
        editor.goTo(Number(problem.dataset.line), 1);
      });
      place.replaceWith(button);
    });
  }

  /** @return whether all of it is in the file now */
  async function save() {
    if (form.dataset.busy) return false;
    form.dataset.busy = 'true';
    status(words.saving);
    const text = source.value;
    try {
      const send = () => postJson('save', { path: path.value, base: base.value, source: text, message: message.value });
      let response = await send();
      if (response.status === 401 || response.status === 403) {
        const page = await ownPage();
        if (page === null) {
          status(words.signedOut, 'failed');
          return false;
        }
        if (renewToken(page)) response = await send(); // signed in anew in another tab
      }
      const answer = await response.json().catch(() => ({}));
      if (answer.conflict) {
        saved = text; // so that leaving is not asked about; the copy in this browser stays until a save
        HTMLFormElement.prototype.submit.call(form); // shows both, and what they are merged
        return false;
      }
      if (!response.ok) {
        status(answer.refused ?? sentence(answer) ?? words.failed, 'failed');
        return false;
      }
      base.value = answer.base;
      saved = text;
      message.value = '';
      if (source.value === text) drafts.forget(draftName);
      status(answer.broken ?? words.saved, answer.broken ? 'failed' : '');
      return source.value === text;
    } catch {
      status(words.failed, 'failed');
      return false;
    } finally {
      delete form.dataset.busy;
    }
  }

  /** This page as the server has it now; null for who is signed out. */
  async function ownPage() {
    const response = await fetch('/desk/edit/file?path=' + encodeURIComponent(path.value), { cache: 'no-store' });
    return response.redirected ? null : parse(await response.text());
  }

  function renewToken(page) {
    const token = page.querySelector('.authoring-form [name="_csrf"]')?.value;
    if (token) document.querySelectorAll('input[name="_csrf"]').forEach((field) => { field.value = token; });
    return Boolean(token);
  }

  /** What stands around the text, as it is after a save. */
  async function refresh() {
    const page = await ownPage().catch(() => null);
    if (!page?.querySelector('.authoring-form')) return;
    for (const part of ['main > h1', 'main > .file-facts']) {
      const now = page.querySelector(part);
      document.querySelector(part).replaceChildren(...[...now.childNodes].map((node) => document.importNode(node, true)));
    }
    document.title = page.title;
    document.querySelectorAll('.publish input[type="radio"]').forEach((choice) => {
      choice.checked = page.querySelector(`.publish input[value="${choice.value}"]`)?.checked ?? false;
    });
  }

  async function saveAndRefresh() {
    if (await save()) await refresh();
  }

  function sentence(answer) {
    return answer.error?.message?.[document.documentElement.lang.startsWith('zh') ? 'zh-TW' : 'en'];
  }

  async function upload() {
    const file = picture.files[0];
    if (!file) return picture.focus();
    if (file.size > MAX_UPLOAD) return status(words.tooLarge, 'failed');
    status(words.uploading);
    const body = new FormData();
    body.append('path', path.value);
    body.append('picture', file);
    try {
      const response = await post('pictures', body);
      const answer = await response.json();
      if (!response.ok) return status(answer.refused ?? sentence(answer) ?? words.failed, 'failed');
      picture.value = '';
      status(words.inserted);
      insertPicture(`![](${answer.name})`);
      return await refreshPictures();
    } catch {
      return status(words.failed, 'failed');
    }
  }

  /** The cursor stands where a word on it belongs, for those who cannot see it. */
  function insertPicture(markdown) {
    pane('source');
    editor.insertParagraph(markdown, markdown.indexOf('[') + 1);
  }

  async function refreshPictures() {
    const now = (await ownPage().catch(() => null))?.querySelector('[data-slot="pictures"]');
    if (!now) return;
    const slot = document.querySelector('[data-slot="pictures"]');
    slot.replaceChildren(...[...now.childNodes].map((node) => document.importNode(node, true)));
    unveil(slot);
  }

  function unveil(root) {
    root.querySelectorAll('[data-needs-script]').forEach((part) => { part.hidden = false; });
  }

  /** The exercise as it is typed here, and the program beside it. */
  async function tryOut() {
    const section = form.querySelector('.trial');
    const said = section.querySelector('[data-slot="trial-status"]');
    const slot = section.querySelector('[data-slot="verdict"]');
    if (section.dataset.busy) return;
    section.dataset.busy = 'true';
    said.textContent = section.dataset.trying;
    try {
      const response = await postJson('try', { path: path.value, source: source.value, solution: form.elements.solution?.value ?? '' });
      const answer = await response.json().catch(() => ({}));
      said.textContent = response.ok ? '' : answer.refused ?? sentence(answer) ?? words.unchecked;
      slot.replaceChildren();
      if (!response.ok) return;
      slot.append(document.importNode(parse(answer.html).querySelector('.verdict'), true));
      upgradeMath(slot);
      slot.firstElementChild.focus({ preventScroll: true });
    } catch {
      said.textContent = words.unchecked;
    } finally {
      delete section.dataset.busy;
    }
  }

  function pane(name) {
    form.querySelector('.panes').dataset.shown = name;
    form.querySelectorAll('[data-pane]').forEach((tab) => { tab.setAttribute('aria-pressed', String(tab.dataset.pane === name)); });
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.submitter?.value === 'picture') upload();
    else if (event.submitter?.value === 'try') tryOut();
    else saveAndRefresh();
  });
  // The state is a change of the file too: on top of what is typed here, never against it.
  const publish = document.querySelector('.publish form');
  publish?.addEventListener('submit', async (event) => {
    if (source.value === saved) return;
    event.preventDefault();
    if (await save()) HTMLFormElement.prototype.submit.call(publish);
    else form.querySelector('.form-status').scrollIntoView({ block: 'center' });
  });
  document.querySelector('main').addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button?.dataset.pane) pane(button.dataset.pane);
    if (button?.dataset.action === 'insert-picture') insertPicture(button.dataset.text);
    if (button?.dataset.action === 'insert') {
      pane('source');
      editor.insert(button.dataset.text);
    }
  });
  form.querySelector('label[for="source"]').addEventListener('click', () => editor.focus());
  window.addEventListener('beforeunload', (event) => {
    if (source.value !== saved && saved !== null) event.preventDefault();
  });
}

if (form) edit();
