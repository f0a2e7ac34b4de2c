// Hands an assignment in and shows, check by check, what came of it, and of what was handed in earlier.
import { say as sayBeside } from '../base.js';
import { say } from '../words.js';
import { sentence } from './api.js';
import { element } from './outputs.js';

const POLL = 500;
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'medium' });

export function handIn(section, { api, saving, editing }) {
  if (!section) return;
  section.hidden = false;
  const button = section.querySelector('button');
  const earlier = section.querySelector('[data-earlier]');
  button.addEventListener('click', () => grading(async () => {
    if (await saved()) return api.post('/submissions');
    sayBeside(section, say('hand_in.not_saved'), 'failed');
    return null;
  }));
  takeUp();

  /** What is graded is what the server has: nothing older than what stands here may be handed in. */
  async function saved() {
    while (!(await saving.save())) {
      if (saving.state !== 'unsaved') return false;
    }
    return true;
  }

  /** What was handed in before the page was left is still graded. */
  async function takeUp() {
    const all = await list();
    if (all.length === 0) return;
    if (all[0].points === null) grading(() => api.get('/submissions/' + all[0].id));
    else show(all[0]);
  }

  async function grading(begin) {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    sayBeside(section, say('hand_in.sending'));
    try {
      const begun = await begin();
      if (!begun) return;
      const answer = await graded(api, begun);
      if (answer.ok) show(answer.body);
      else sayBeside(section, sentence(answer) || say('hand_in.failed'), 'failed');
      await list();
    } catch {
      sayBeside(section, say('hand_in.failed'), 'failed');
    } finally {
      button.removeAttribute('aria-disabled');
    }
  }

  async function list() {
    const answer = await api.get('/submissions').catch(() => null);
    const all = answer?.ok ? answer.body : [];
    const done = all.filter(({ points }) => points !== null);
    earlier.hidden = done.length === 0;
    earlier.querySelector('ol').replaceChildren(...done.map(submission));
    return all;
  }

  function submission(one) {
    const entry = element('li');
    const name = element('button', 'link-button', time.format(new Date(one.submittedAt)));
    name.type = 'button';
    name.addEventListener('click', () => show(one));
    entry.append(name, element('span', 'quiet', one.sentence));
    return entry;
  }

  function show(result) {
    sayBeside(section, say('hand_in.result', time.format(new Date(result.submittedAt)), result.sentence));
    const list = element('ol', 'results');
    list.setAttribute('role', 'list');
    [...result.problems, ...result.cells].forEach((one) => list.append(row(one)));
    section.querySelector('[data-result]').replaceChildren(list);
  }

  function row(one) {
    const entry = element('li', one.passed ? 'result-passed' : 'result-failed');
    const name = editing.view(one.cell)?.name;
    const place = name ? element('button', 'link-button', name) : element('span', '', say('hand_in.cell', one.hidden ?? ''));
    if (place.matches('button')) {
      place.type = 'button';
      place.addEventListener('click', () => editing.focus(one.cell));
    }
    const words = say(one.passed ? 'hand_in.passed' : 'hand_in.not_passed');
    const state = element('span', 'result-state', words);
    entry.append(state, place);
    if (one.most !== undefined) entry.append(element('span', 'quiet', say('hand_in.points', one.points, one.most)));
    if (one.sentence && one.sentence !== words) entry.append(element('span', 'result-sentence', one.sentence));
    return entry;
  }
}

/** With 202 it is graded later, at the same address with the id behind it. */
async function graded(api, first) {
  let answer = first;
  while (answer.ok && answer.status === 202) {
    await pause(POLL);
    answer = await api.get('/submissions/' + first.body.id);
  }
  return answer;
}
