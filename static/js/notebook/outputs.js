// What a cell has put out, by its kind. All of it is text from a program of the reader's or from a file: never markup.
import { say } from '../words.js';
import { plot } from './plot.js';

const LINES = 24; // of a text before it is folded
const ROWS = 12;
const COLUMNS = 30;
const MOST_SLICES = 8;

export function element(name, className, words) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (words !== undefined) node.textContent = words;
  return node;
}

/** @param cell goTo(line) where an error names one, place(id) of any cell from 1, or 0 */
export function outputElement(output, cell) {
  const draw = KINDS[output.type];
  const node = draw ? draw(output, cell) : element('pre', 'output-text', output.text ?? '');
  node.classList.add('output');
  return node;
}

const KINDS = {
  text: (output) => texts(output, 'output-text'),
  value: (output) => {
    const node = texts(output, 'output-text output-value');
    if (output.javaType) node.prepend(element('p', 'output-caption', output.javaType));
    return node;
  },
  numbers,
  plot,
  table: ({ header, rows }) => grid(rows, { header: header.length ? header : null, label: say('cell.output') }),
  error: problem,
  foreign: ({ mime, text }) => {
    const details = element('details', 'output-foreign');
    details.append(element('summary', '', say('output.foreign', mime)), scrolling(text, 'output-text'));
    return details;
  },
};

function scrolling(text, className) {
  const pre = element('pre', className);
  pre.tabIndex = 0;
  pre.setAttribute('role', 'region');
  pre.setAttribute('aria-label', say('cell.output'));
  pre.append(element('samp', '', text));
  return pre;
}

function texts({ text, cut }, className) {
  const box = element('div');
  const pre = scrolling(text, className);
  box.append(pre);
  fold(box, pre);
  if (cut) box.append(element('p', 'output-cut', say('output.cut')));
  return box;
}

/** A long text shows its beginning, and all of it on demand; may be called again when it has grown. */
function fold(box, pre) {
  const lines = pre.textContent.trimEnd().split('\n').length;
  let button = box.querySelector('.output-more');
  if (lines <= LINES + 4) return;
  if (!button) {
    pre.classList.add('is-folded');
    button = element('button', 'link-button output-more');
    button.type = 'button';
    button.addEventListener('click', () => {
      const folded = pre.classList.toggle('is-folded');
      button.textContent = folded ? button.dataset.more : say('output.less');
      button.setAttribute('aria-expanded', String(!folded));
    });
    button.setAttribute('aria-expanded', 'false');
    pre.after(button);
  }
  button.dataset.more = say('output.more_lines', lines);
  if (pre.classList.contains('is-folded')) button.textContent = button.dataset.more;
}

/** Appends to the stream that is being printed, or begins one. */
export function printed(place, text) {
  let last = place.lastElementChild;
  if (!last?.classList.contains('is-printing')) {
    last = outputElement({ type: 'text', text: '' });
    last.classList.add('is-printing');
    place.append(last);
  }
  last.querySelector('samp').append(text);
  fold(last, last.querySelector('pre'));
}

/** A line that names a cell by its id, and a line of it, in any of our languages: a word, the id, a word, the number, a word. */
const PLACE = /^\S+ ([\w-]{1,64})\W+?(?:\w+ )?(\d+)(?: \S+)?$/;

function trace(text, place) {
  const samp = element('samp');
  text.split('\n').forEach((row, i) => {
    if (i > 0) samp.append('\n');
    const [, id, line] = (i > 0 && PLACE.exec(row)) || [];
    if (!id || !place(id)) {
      samp.append(row);
      return;
    }
    const named = element('span');
    Object.assign(named.dataset, { place: id, line });
    samp.append(named);
  });
  showPlaces(samp, place);
  return samp;
}

/** Readers know cells by their numbers, which change when cells move. */
export function showPlaces(root, place) {
  root.querySelectorAll('[data-place]').forEach((named) => {
    const { place: id, line } = named.dataset;
    named.textContent = place(id) ? say('output.place', place(id), line) : say('output.place.gone', line);
  });
}

function problem({ text, line }, { goTo, place }) {
  const box = element('div', 'output-error');
  box.append(element('span', 'visually-hidden', say('output.error')));
  const pre = element('pre', '');
  pre.tabIndex = 0;
  pre.append(trace(text, place));
  box.append(pre);
  if (line) {
    const button = element('button', 'link-button', say('output.goto', line));
    button.type = 'button';
    button.addEventListener('click', () => goTo(line));
    box.append(button);
  }
  return box;
}

function figure(value) {
  if (value === null) return 'NaN';
  if (typeof value === 'string') return value;
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? String(value).replace('-', '−') : String(Number(value.toPrecision(6))).replace('-', '−');
}

/** A scalar, a vector in one row, a matrix as a table, and of more dimensions each matrix for itself. */
function numbers({ javaType, shape, values, cut }) {
  const box = element('div', 'output-numbers');
  const label = shape.length === 1 ? say('output.shape.one', javaType, shape[0]) : say('output.shape', javaType, `(${shape.join(', ')})`);
  if (shape.length === 0) {
    box.append(element('p', 'output-caption', javaType), scrolling(figure(values[0]), 'output-text'));
  } else if (shape.length === 1) {
    box.append(vector(values, label));
  } else {
    const [rows, columns] = shape.slice(-2);
    const size = Math.max(1, rows * columns);
    const slices = Math.min(Math.ceil(values.length / size) || 1, MOST_SLICES);
    for (let s = 0; s < slices; s += 1) {
      const part = values.slice(s * size, (s + 1) * size);
      const at = slices > 1 || shape.length > 2 ? `${label} · ${say('output.slice', index(s, shape.slice(0, -2)))}` : label;
      box.append(matrix(part, columns, at));
    }
    if (values.length > slices * size) cut = true;
  }
  if (cut) box.append(element('p', 'output-cut', say('output.cut')));
  return box;
}

function index(at, shape) {
  const places = [];
  for (let d = shape.length - 1; d >= 0; d -= 1) {
    places.unshift(at % shape[d]);
    at = Math.floor(at / shape[d]);
  }
  return places.map((place) => `[${place}]`).join('');
}

/** Ten in a row, headed by where each row begins. */
function vector(values, label) {
  if (values.length <= 12) return grid([values.map(figure)], { label, caption: label, isNumeric: true, columns: values.map((_, i) => `[${i}]`) });
  const rows = [];
  for (let i = 0; i < values.length; i += 10) rows.push(values.slice(i, i + 10).map(figure));
  return grid(rows, { label, caption: label, isNumeric: true, heads: (i) => `[${i * 10}]` });
}

function matrix(values, columns, label) {
  const rows = [];
  for (let i = 0; i < values.length; i += Math.max(columns, 1)) rows.push(values.slice(i, i + columns).map(figure));
  return grid(rows, {
    label, caption: label, isNumeric: true, heads: (i) => `[${i}]`, columns: Array.from({ length: columns }, (_, i) => `[${i}]`),
  });
}

function grid(rows, { label, caption, header, columns, heads, isNumeric }) {
  const box = element('div', 'output-table');
  const scroll = element('div', 'table-scroll');
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', label);
  const table = element('table', isNumeric ? 'is-numeric' : '');
  if (caption) table.append(element('caption', '', caption));
  const names = header ?? columns;
  if (names) {
    const head = table.createTHead().insertRow();
    if (heads) head.append(element('td'));
    names.slice(0, COLUMNS).forEach((name) => {
      const cell = element('th', columns && !header ? 'index' : '', name);
      cell.scope = 'col';
      head.append(cell);
    });
  }
  const body = table.createTBody();
  const fill = (from, to) => rows.slice(from, to).forEach((values, i) => {
    const row = body.insertRow();
    if (heads) {
      const head = element('th', 'index', heads(from + i));
      head.scope = 'row';
      row.append(head);
    }
    values.slice(0, COLUMNS).forEach((value) => { row.insertCell().textContent = value; });
    if (values.length > COLUMNS) row.insertCell().textContent = '…';
  });
  const isLong = rows.length > ROWS + 2;
  fill(0, isLong ? ROWS : rows.length);
  scroll.append(table);
  box.append(scroll);
  if (isLong) box.append(moreRows(rows.length, () => fill(ROWS, rows.length), () => {
    while (body.rows.length > ROWS) body.deleteRow(-1);
  }));
  return box;
}

function moreRows(many, show, hide) {
  const button = element('button', 'link-button output-more', say('output.more_rows', many));
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') === 'true';
    if (open) hide();
    else show();
    button.setAttribute('aria-expanded', String(!open));
    button.textContent = open ? say('output.more_rows', many) : say('output.less');
  });
  return button;
}
