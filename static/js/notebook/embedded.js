// Questions and exercises inside a notebook: the question itself from its quiz page, of an exercise its name and the
// best verdict. Where they cannot be had, a link stays.
import { parse } from '../base.js';
import { upgradeMath } from '../math.js';
import { say } from '../words.js';
import { element } from './outputs.js';

export function embed(place, { question, exercise }) {
  if (question) embedQuestion(place, question);
  else if (exercise) embedExercise(place, exercise);
}

async function embedQuestion(place, name) {
  const [quiz, id] = name.split('#');
  const url = `/quizzes/${encodeURIComponent(quiz)}`;
  place.replaceChildren(card(`${url}#${id}`, say('cell.question')));
  const page = await fetchPage(url);
  const article = [...(page?.querySelectorAll('article.question') ?? [])]
    .find((one) => one.id === id || one.dataset.question === name || one.dataset.question === id);
  if (!article) return;
  // the page it answers to stays this one
  article.querySelectorAll('input[name="back"]').forEach((field) => { field.value = `${location.pathname}#${article.id}`; });
  // a question is headed one level below its quiz
  place.replaceChildren(element('h2', 'visually-hidden', say('cell.name.question')), document.importNode(article, true));
  upgradeMath(place);
  document.dispatchEvent(new CustomEvent('normbook:filled'));
}

async function embedExercise(place, slug) {
  const url = `/exercises/${encodeURIComponent(slug)}`;
  const link = card(url, say('cell.exercise'));
  place.replaceChildren(link);
  const [page, home] = await Promise.all([fetchPage(url), fetchPage('/')]);
  const title = page?.querySelector('main h1');
  if (title) {
    link.querySelector('a').textContent = title.textContent;
    link.querySelector('a').lang = title.lang;
  }
  const badge = home?.querySelector(`.exercise-list a[href="/exercises/${CSS.escape(slug)}"]`)?.closest('li')?.querySelector('.badge');
  if (badge) {
    const best = element('span', 'embed-verdict quiet', say('cell.verdict') + ' ');
    best.append(document.importNode(badge, true));
    link.append(best);
  }
}

function card(url, words) {
  const made = element('p', 'cell-card');
  const link = element('a', '', words);
  link.href = url;
  made.append(link);
  return made;
}

async function fetchPage(url) {
  try {
    const response = await fetch(url, { headers: { Accept: 'text/html' } });
    return response.ok ? parse(await response.text()) : null;
  } catch {
    return null;
  }
}
