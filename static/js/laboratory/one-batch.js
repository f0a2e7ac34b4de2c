// One feature of one batch: before, standardized, and scaled and shifted, over one axis.
import { forward, generator, moments } from './batch-norm.js';
import { Chart, line, onceAFrame, path, scale, shape, text, ticks } from '../chart.js';
import { announcer, fillCells, fillRows, sliders } from './page.js';
import { short } from '../numbers.js';
import { say } from '../words.js';

const REACHES = [6, 12, 24, 48]; // the axis runs from −reach to reach, and changes seldom
const BINS = 48;
const ROW = 104; // height of one histogram with the words above it
const FOOT = 26;
const SIDE = 4;

export function oneBatch(section) {
  const rows = Number(section.dataset.rows);
  let seed = Number(section.dataset.seed);
  const announce = announcer(section);
  const chart = new Chart(section.querySelector('.figure'), 3 * ROW + FOOT);

  function update() {
    const now = compute(settings, seed);
    const sentence = say('batch.said', ...[now.x, now.xHat, now.y].flatMap(({ mean, variance }) => [short(mean), short(variance)]));
    fillCells(section, cells(settings, now));
    fillRows(section, Array.from({ length: Math.min(rows, settings.size) },
      (_, i) => [i + 1, now.x.values[i], now.xHat.values[i], now.y.values[i]]));
    chart.show(say('batch.chart', sentence), (width) => draw(width, settings, now));
    announce(sentence);
  }

  const settings = sliders(section, update);
  const soon = onceAFrame(update);
  section.querySelector('[data-action="draw"]').addEventListener('click', () => {
    seed += 1;
    soon();
  });
  update();
}

function compute({ size, mean, deviation, eps, gamma, beta }, seed) {
  const x = generator(seed).normals(size).map((z) => mean + deviation * z);
  const { xHat, y } = forward({ rows: size, columns: 1, data: x }, [gamma], [beta], eps);
  const measured = (values) => ({ values, ...moments(values) });
  return { x: measured(x), xHat: measured(xHat.data), y: measured(y.data) };
}

function cells({ mean, deviation, eps, gamma, beta }, { x, xHat, y }) {
  const left = x.variance / (x.variance + eps);
  return {
    'before.mean': x.mean, 'before.expectedMean': mean, 'before.variance': x.variance, 'before.expectedVariance': deviation ** 2,
    'xHat.mean': xHat.mean, 'xHat.expectedMean': 0, 'xHat.variance': xHat.variance, 'xHat.expectedVariance': left,
    'after.mean': y.mean, 'after.expectedMean': beta, 'after.variance': y.variance, 'after.expectedVariance': gamma ** 2 * left,
  };
}

function draw(width, { size, mean, deviation }, now) {
  const kinds = [['x', now.x], ['xHat', now.xHat], ['y', now.y]];
  const largest = Math.max(...kinds.flatMap(([, { values }]) => [...values].map(Math.abs)));
  const reach = REACHES.find((r) => r >= largest) ?? REACHES.at(-1);
  const x = scale([-reach, reach], [SIDE, width - SIDE]);
  const counts = kinds.map(([, { values }]) => histogram(values, reach));
  const most = Math.max(...counts.flat());
  const bell = density(mean, deviation, size * 2 * reach / BINS, reach);
  const bottom = 3 * ROW;
  return [
    ...ticks([-reach, reach], width < 480 ? 6 : 12).flatMap((tick) => [
      line(x(tick), 20, x(tick), bottom, tick === 0 ? 'grid zero' : 'grid'),
      text(x(tick), bottom + 18, short(tick), tick === -reach ? 'tick tick-first' : tick === reach ? 'tick tick-last' : 'tick'),
    ]),
    ...kinds.flatMap(([name, of], row) => {
      const base = (row + 1) * ROW;
      const y = scale([0, most], [base, base - ROW + 30]);
      return [
        text(SIDE, base - ROW + 17, say(`batch.${name}`), 'row-name'),
        text(width - SIDE, base - ROW + 17, say('batch.measured', short(of.mean), short(Math.sqrt(of.variance))), 'row-numbers'),
        shape('g', { class: `bars bars-${name}` }, ...bars(counts[row], x, y, reach)),
        line(SIDE, base, width - SIDE, base, 'axis'),
        ...(name === 'x' ? [path(bell.map(([at, height]) => [x(at), y(Math.min(height, most * 1.02))]), 'bell')] : []),
        shape('path', { class: 'mean', d: `M${x(of.mean).toFixed(1)} ${base}l-5 9h10z` }),
      ];
    }),
  ];
}

function histogram(values, reach) {
  const counts = new Array(BINS).fill(0);
  values.forEach((value) => {
    const bin = Math.floor((value + reach) / (2 * reach) * BINS);
    counts[Math.min(Math.max(bin, 0), BINS - 1)] += 1;
  });
  return counts;
}

function bars(counts, x, y, reach) {
  const step = 2 * reach / BINS;
  return counts.flatMap((count, i) => {
    if (count === 0) return [];
    const left = x(-reach + i * step);
    const width = x(-reach + (i + 1) * step) - left;
    return [shape('rect', { x: left + 0.5, y: y(count), width: Math.max(width - 1, 1), height: y(0) - y(count) })];
  });
}

/** What N(μ, σ²) would put into each bin. */
function density(mean, deviation, total, reach) {
  const points = 240;
  return Array.from({ length: points + 1 }, (_, i) => {
    const at = -reach + 2 * reach * i / points;
    return [at, total * Math.exp(-(((at - mean) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI))];
  });
}
