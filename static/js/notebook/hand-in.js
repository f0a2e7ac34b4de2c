// Hands an assignment in and shows, check by check, what came of it.
import { say as sayBeside } from '../base.js';
import { say } from '../words.js';
import { sentence } from './api.js';
import { element } from './outputs.js';

const POLL = 500;
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

export function handIn(section, { api, saving, editing }) {
  if (!section) return;
  section.hidden = false;
  const button = section.querySelector('button');
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    sayBeside(section, say('hand_in.sending'));
    try {
      await saving.save();
      const answer = await graded(api);
      if (answer.ok) show(answer.body.result ?? answer.body);
      else sayBeside(section, sentence(answer) || say('hand_in.failed'), 'failed');
    } catch {
      sayBeside(section, say('hand_in.failed'), 'failed');
    } finally {
      button.removeAttribute('aria-disabled');
    }
  });

  function show(result) {
    sayBeside(section, result.sentence || say('hand_in.done', result.points, result.most));
    const list = element('ol', 'results');
    list.setAttribute('role', 'list');
    [...result.problems ?? [], ...result.cells].forEach((one) => list.append(row(one)));
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
    const state = element('span', 'result-state', say(one.passed ? 'hand_in.passed' : 'hand_in.not_passed'));
    entry.append(state, place);
    if (one.most !== undefined) entry.append(element('span', 'quiet', say('hand_in.points', one.points, one.most)));
    if (one.sentence) entry.append(element('span', 'result-sentence', one.sentence));
    return entry;
  }
}

/** With 202 it is graded later, at the same address with the id behind it. */
async function graded(api) {
  let answer = await api.post('/submissions');
  const id = answer.body.id;
  while (answer.ok && answer.status === 202) {
    await pause(POLL);
    answer = await api.get('/submissions/' + id);
  }
  return answer;
}
