// Sends an answer or a rating without leaving the page; only its question is replaced by what the server answers.
import { drafts, parse, say } from './base.js';
import { upgradeMath } from './math.js';

const draftName = (form) => 'question:' + form.closest('.question').dataset.question;
const textField = (form) => form.querySelector('textarea[name="response"], input[name="response"][type="text"]');

async function send(form, submitter) {
  if (form.dataset.busy) return; // a second press while the first is on its way
  if (isEmptyChoice(form)) {
    say(form, form.dataset.empty, 'failed');
    return;
  }
  const body = new URLSearchParams(new FormData(form, submitter));
  form.dataset.busy = 'true';
  submitter?.setAttribute('aria-disabled', 'true');
  say(form, form.dataset.sending);
  try {
    const response = await fetch(form.action, { method: 'POST', body, headers: { 'X-Fragment': 'question', Accept: 'text/html' } });
    if (response.status === 401 || response.status === 403) {
      say(form, form.dataset.expired, 'failed');
      return;
    }
    if (!response.ok) {
      const isSentence = response.headers.get('Content-Type')?.startsWith('text/plain');
      say(form, isSentence ? await response.text() : form.dataset.failed, 'failed');
      return;
    }
    const question = parse(await response.text()).querySelector('article.question');
    if (!question) throw new Error('no question came back');
    if (form.matches('[data-draft]')) drafts.forget(draftName(form));
    replace(form.closest('.question'), document.importNode(question, true), submitter);
  } catch {
    say(form, form.dataset.failed, 'failed');
  } finally {
    delete form.dataset.busy;
    submitter?.removeAttribute('aria-disabled');
  }
}

function isEmptyChoice(form) {
  return form.querySelector('input[type="checkbox"]') && !form.querySelector('input[type="checkbox"]:checked');
}

function replace(old, fresh, submitter) {
  old.replaceWith(fresh);
  nameChoices(fresh);
  upgradeMath(fresh);
  countAgain(fresh.closest('.quiz'));
  const rated = submitter?.name === 'rating' && fresh.querySelector(`button[value="${submitter.value}"]`);
  (rated || fresh.querySelector('.feedback') || fresh).focus({ preventScroll: true });
  fresh.scrollIntoView({ block: 'nearest' });
}

/** Browsers leave formulas out of the name of a choice; there their TeX stands in. */
function nameChoices(root) {
  root.querySelectorAll('.choice:has(.math)').forEach((choice) => {
    const words = choice.cloneNode(true);
    words.querySelectorAll('.math').forEach((formula) => formula.replaceWith(` ${formula.dataset.tex} `));
    choice.querySelector('input').setAttribute('aria-label', words.textContent.trim().replace(/\s+/g, ' '));
  });
}

function countAgain(quiz) {
  const status = quiz?.querySelector('.quiz-progress [role="status"]');
  if (!status) return;
  const states = [...quiz.querySelectorAll('.question')].map((question) => question.dataset.state);
  const answered = states.filter((state) => state !== 'unanswered').length;
  const mastered = states.filter((state) => state === 'correct' || state === 'got_it').length;
  const counts = [answered, states.length, mastered];
  status.textContent = status.dataset.text.replace(/\{(\d)\}/g, (_, at) => counts[at]);
  quiz.querySelector('progress').value = answered;
}

function restoreDrafts() {
  document.querySelectorAll('form[data-draft]').forEach((form) => {
    const field = textField(form);
    const draft = field && drafts.read(draftName(form));
    if (!draft || draft === field.value) return;
    field.value = draft;
    const again = form.closest('details');
    if (again) again.open = true;
    say(form, form.dataset.restored);
  });
}

document.addEventListener('submit', (event) => {
  if (!event.target.matches('form[data-question-form]')) return;
  event.preventDefault();
  send(event.target, event.submitter);
});
document.addEventListener('input', (event) => {
  const form = event.target.closest('form[data-draft]');
  if (form && event.target === textField(form)) drafts.write(draftName(form), event.target.value);
});
function begin() {
  nameChoices(document);
  restoreDrafts();
}
document.addEventListener('normbook:filled', begin);
begin();
