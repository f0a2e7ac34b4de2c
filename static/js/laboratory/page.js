// What the three experiments share: the sentences of the page, numbers as text, sliders, cells and rows of tables.

const words = new Map(
  [...document.querySelector('template[data-words]').content.children].map((word) => [word.dataset.key, word.textContent]));

/** The sentence under `key` in the reader's language, with numbers and words for {0}, {1}, … */
export function say(key, ...values) {
  return fillIn(words.get(key), values);
}

function fillIn(pattern, values) {
  return pattern.replace(/\{(\d)\}/g, (_, place) => values[place]);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NOTHING = 1e-12; // what rounding leaves of a zero

function fixed(value, digits) {
  return value.toFixed(digits).replace('-', '−');
}

function power(size, digits) {
  const [mantissa, exponent] = size.toExponential(digits).split('e');
  const raised = String(Math.abs(exponent)).replace(/\d/g, (digit) => SUPERSCRIPTS[digit]);
  return `${mantissa} × 10${exponent < 0 ? '⁻' : ''}${raised}`;
}

/** As normbook.laboratory.Figure: three decimals, or a power of ten where those would say little. */
export function figure(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size < NOTHING) return '0';
  const sign = value < 0 ? '−' : '';
  return sign + (size >= 0.01 && size < 10000 ? fixed(size, 3) : power(size, 2));
}

/** For an axis or a sentence: no more digits than it needs. */
export function short(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size < NOTHING) return '0';
  return (value < 0 ? '−' : '') + (size >= 0.001 && size < 10000 ? String(Number(size.toPrecision(3))) : power(size, 1));
}

/** 10ⁿ */
export function tenTo(exponent) {
  return power(10 ** exponent, 0).replace(/^1 × /, '');
}

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

export function onceAFrame(work) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work();
    });
  };
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
