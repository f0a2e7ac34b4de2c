// Draws what plot(...) was given: lines, points and bars over two axes, as SVG; its numbers are there as a table too.
import { Chart, leftAxis, line, path, scale, shape, text, ticks } from '../chart.js';
import { short } from '../numbers.js';
import { say } from '../words.js';
import { element } from './outputs.js';

const HEIGHT = 300;
const LEFT = 56;
const RIGHT = 14;
const TOP = 14;
const FOOT = 44;
const COLOURS = 6;
const MOST_ROWS = 200;

/** JSON has no word for what is no number. */
const number = (value) => (value === null ? NaN : Number(value));
const finite = (values) => values.filter(Number.isFinite);

export function plot({ title, xLabel, yLabel, series }) {
  const drawn = series.map((one) => ({ ...one, x: one.x.map(number), y: one.y.map(number) }));
  const figure = element('figure', 'plot');
  if (title) figure.append(element('figcaption', 'plot-title', title));
  if (drawn.length > 1 || drawn.some((one) => one.name)) figure.append(legend(drawn));
  if (finite(drawn.flatMap((one) => one.x)).length === 0) {
    figure.append(element('p', 'quiet', say('output.plot.empty')));
    return figure;
  }
  const place = element('div', 'plot-area');
  figure.append(place);
  new Chart(place, HEIGHT).show(sentence(title, drawn), (width, height) => draw(drawn, { xLabel, yLabel }, width, height));
  figure.append(numbers(drawn, xLabel));
  return figure;
}

function sentence(title, series) {
  return [title || say('output.plot'), ...series.map((one) => {
    const x = finite(one.x);
    const reach = x.length === 0 ? '–' : `${short(least(x))} … ${short(greatest(x))}`;
    return say('output.plot.series', one.name || '–', say('output.plot.' + one.kind), one.x.length, reach);
  })].join('; ');
}

/** Not Math.min(...values): that many arguments are too many. */
const least = (values) => values.reduce((a, b) => Math.min(a, b), Infinity);
const greatest = (values) => values.reduce((a, b) => Math.max(a, b), -Infinity);

function domain(values, room) {
  const kept = finite(values);
  const low = least(kept);
  const high = greatest(kept);
  if (low === high) return [low - 1, high + 1];
  return [low - (high - low) * room, high + (high - low) * room];
}

function draw(series, { xLabel, yLabel }, width, height) {
  const bars = series.filter((one) => one.kind === 'bars');
  const half = bars.length ? least(bars.map(barWidth)) / 2 : 0;
  const xs = series.flatMap((one) => (one.kind === 'bars' ? one.x.flatMap((at) => [at - half, at + half]) : one.x));
  const xDomain = domain(xs, bars.length ? 0.01 : 0.03);
  const yDomain = domain([...series.flatMap((one) => one.y), ...(bars.length ? [0] : [])], 0.06);
  if (bars.length && least(finite(series.flatMap((one) => one.y))) >= 0) yDomain[0] = 0;
  const bottom = height - (xLabel ? FOOT : FOOT - 16);
  const top = yLabel ? TOP + 16 : TOP;
  const x = scale(xDomain, [LEFT, width - RIGHT]);
  const y = scale(yDomain, [bottom, top]);
  const shapes = [
    ...leftAxis(yDomain, y, [LEFT, width - RIGHT], 5),
    line(LEFT, bottom, width - RIGHT, bottom, 'axis'),
    ...ticks(xDomain, Math.max(2, Math.min(8, Math.floor(width / 80)))).map((tick) => text(x(tick), bottom + 17, short(tick), 'tick')),
    ...series.flatMap((one, i) => marks(one, `series-${(i % COLOURS) + 1}`, x, y)),
  ];
  if (yDomain[0] < 0 && yDomain[1] > 0) shapes.push(line(LEFT, y(0), width - RIGHT, y(0), 'zero'));
  if (xLabel) shapes.push(text((LEFT + width - RIGHT) / 2, height - 6, xLabel, 'label'));
  if (yLabel) shapes.push(text(4, 12, yLabel, 'label label-y'));
  return shapes;
}

function barWidth({ x }) {
  const gaps = x.slice(1).map((at, i) => Math.abs(at - x[i])).filter((gap) => gap > 0);
  return gaps.length ? least(gaps) : 1;
}

function marks(one, colour, x, y) {
  const points = one.x.map((at, i) => [at, one.y[i]]).filter(([a, b]) => Number.isFinite(a) && Number.isFinite(b));
  if (one.kind === 'bars') {
    const width = barWidth(one);
    return points.map(([at, height]) => shape('rect', {
      class: `bar ${colour}`, x: x(at - width / 2) + 0.5, width: Math.max(1, x(at + width / 2) - x(at - width / 2) - 1),
      y: Math.min(y(height), y(0)), height: Math.abs(y(height) - y(0)),
    }));
  }
  if (one.kind === 'points') return points.map(([a, b]) => shape('circle', { class: `point ${colour}`, cx: x(a), cy: y(b), r: 3 }));
  if (points.length === 1) return [shape('circle', { class: `point ${colour}`, cx: x(points[0][0]), cy: y(points[0][1]), r: 3 })];
  return [path(points.map(([a, b]) => [x(a), y(b)]), `line ${colour}`)];
}

function legend(series) {
  const list = element('div', 'legend');
  series.forEach((one, i) => {
    const colour = `series-${(i % COLOURS) + 1}`;
    const key = shape('svg', { class: 'key', viewBox: '0 0 28 12', 'aria-hidden': 'true' });
    if (one.kind === 'bars') key.append(shape('rect', { class: `bar ${colour}`, x: 4, y: 1, width: 20, height: 10 }));
    else if (one.kind === 'points') key.append(shape('circle', { class: `point ${colour}`, cx: 14, cy: 6, r: 3.5 }));
    else key.append(shape('path', { class: `line ${colour}`, d: 'M0 6h28' }));
    const entry = document.createElement('span');
    entry.append(key, one.name || say('output.plot.' + one.kind));
    list.append(entry);
  });
  return list;
}

/** Series with the same x stand side by side. */
function numbers(series, xLabel) {
  const details = element('details', 'plot-numbers');
  details.append(element('summary', '', say('output.plot.table')));
  details.addEventListener('toggle', () => {
    if (!details.open || details.querySelector('table')) return;
    const shared = series.every((one) => one.x.length === series[0].x.length && one.x.every((at, i) => at === series[0].x[i]));
    const groups = shared ? [series] : series.map((one) => [one]);
    groups.forEach((group) => details.append(table(group, xLabel)));
  });
  return details;
}

function table(group, xLabel) {
  const scroll = element('div', 'table-scroll output-table');
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', say('output.plot.table'));
  const made = document.createElement('table');
  const head = made.createTHead().insertRow();
  [xLabel || 'x', ...group.map((one) => one.name || 'y')].forEach((words) => {
    const cell = element('th', '', words);
    cell.scope = 'col';
    head.append(cell);
  });
  const body = made.createTBody();
  const many = group[0].x.length;
  for (let i = 0; i < Math.min(many, MOST_ROWS); i += 1) {
    const row = body.insertRow();
    [group[0].x[i], ...group.map((one) => one.y[i])].forEach((value) => {
      row.insertCell().textContent = Number.isFinite(value) ? String(Number(value.toPrecision(6))).replace('-', '−') : '–';
    });
  }
  scroll.append(made);
  if (many > MOST_ROWS) scroll.append(element('p', 'quiet', say('output.cut')));
  return scroll;
}
