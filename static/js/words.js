// The sentences a page brings along for its script, in the reader's language.

const words = new Map(
  [...document.querySelector('template[data-words]').content.children].map((word) => [word.dataset.key, word.textContent]));

/** The sentence under `key` in the reader's language, with numbers and words for {0}, {1}, … */
export function say(key, ...values) {
  return fillIn(words.get(key), values);
}

export function fillIn(pattern, values) {
  return pattern.replace(/\{(\d)\}/g, (_, place) => values[place]);
}
