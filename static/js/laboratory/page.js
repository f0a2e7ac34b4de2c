// What the three experiments share: sliders, cells and rows of tables.
import { onceAFrame } from '../chart.js';
import { figure, fixed, power, short } from '../numbers.js';
import { fillIn } from '../words.js';

const KINDS = {
  plain: {
    value: (input) => Number(input.value),
    text: (input, value) => fixed(value, Number(input.dataset.digits)),
    spoken: (input, value) => fixed(value, Number(input.dataset.digits)),
  },
  power: {
    value: (input) => 10 ** Number(input.value),
    text: (input, value) => (value < 0.001 ? power(value, 2) : short(value)),
    spoken: (input, value) => value.toFixed(10).replace(/0+$/, '').replace(/\.$/, ''), // a screen reader garbles 10⁻⁵
  },
  choice: {
    value: (input) => Number(input.dataset.values.split(' ')[Number(input.value)]),
    text: (input, value) => String(value),
    spoken: (input, value) => String(value),
  },
};

/**
 * The sliders of one experiment: an object with their values, which calls `changed` at most once a frame.
 */
export function sliders(section, changed) {
  const values = {};
  const soon = onceAFrame(changed);
  section.querySelectorAll('input[type="range"]').forEach((input) => {
    const kind = KINDS[input.dataset.kind];
    const read = () => {
      const value = kind.value(input);
      values[input.name] = value;
      document.getElementById(`${input.id}-text`).textContent = fillIn(input.dataset.pattern, [kind.text(input, value)]);
      input.setAttribute('aria-valuetext', fillIn(input.dataset.pattern, [kind.spoken(input, value)]));
    };
    input.addEventListener('input', () => {
      read();
      soon();
    });
    read();
  });
  return values;
}

/** Puts numbers into the cells of that name. */
export function fillCells(section, numbers) {
  Object.entries(numbers).forEach(([name, value]) => {
    section.querySelector(`[data-cell="${name}"]`).textContent = figure(value);
  });
}

/** One row an array; its first number heads the row. */
export function fillRows(section, rows) {
  section.querySelector('tbody[data-rows]').replaceChildren(...rows.map(([first, ...rest]) => {
    const row = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = String(first);
    row.append(head, ...rest.map((value) => {
      const cell = document.createElement('td');
      cell.textContent = figure(value);
      return cell;
    }));
    return row;
  }));
}

const PAUSE = 500; // a screen reader is told where a slider came to rest, not every stop on its way

/** Says in a sentence what is to be seen; not while it still moves. */
export function announcer(section) {
  const place = section.querySelector('.said');
  let timer;
  return (sentence) => {
    clearTimeout(timer);
    timer = setTimeout(() => { place.textContent = sentence; }, PAUSE);
  };
}
