// The norm of the gradient at each of twenty layers, with and without batch normalization.
import { gradientNorms } from './batch-norm.js';
import { Chart, line, onceAFrame, path, scale, shape, text } from '../chart.js';
import { announcer, fillCells, fillRows, sliders } from './page.js';
import { short, tenTo } from '../numbers.js';
import { say } from '../words.js';

const HEIGHT = 340;
const LEFT = 44;
const TOP = 14;
const FOOT = 46;

export function network(section) {
  const { layers, width, batch, eps } = Object.fromEntries(
    Object.entries(section.dataset).map(([name, value]) => [name, Number(value)]));
  let seed = Number(section.dataset.seed);
  const announce = announcer(section);
  const chart = new Chart(section.querySelector('.figure'), HEIGHT);

  function update() {
    const activation = section.querySelector('[name="activation"]:checked').value;
    const norms = (normalized) =>
      gradientNorms({ seed, layers, width, batch, eps, activation, scale: settings.scale, normalized });
    const without = norms(false);
    const withIt = norms(true);
    const middle = layers / 2 - 1;
    fillCells(section, {
      'without.last': without.at(-1), 'without.middle': without[middle], 'without.first': without[0],
      'with.last': withIt.at(-1), 'with.middle': withIt[middle], 'with.first': withIt[0],
    });
    fillRows(section, without.map((value, l) => [l + 1, value, withIt[l]]));
    const sentence = say('network.said', short(without[0]), short(withIt[0]));
    chart.show(say('network.chart', sentence), (across) => draw(across, without, withIt));
    announce(sentence);
  }

  const settings = sliders(section, update);
  const soon = onceAFrame(update);
  section.querySelectorAll('[name="activation"]').forEach((radio) => radio.addEventListener('change', soon));
  section.querySelector('[data-action="draw"]').addEventListener('click', () => {
    seed += 1;
    soon();
  });
  update();
}

function draw(width, without, withIt) {
  const decades = [...without, ...withIt, 1].filter((norm) => norm > 0).map(Math.log10);
  const domain = [Math.floor(Math.min(...decades) - 0.2), Math.ceil(Math.max(...decades) + 0.2)];
  const y = scale(domain, [HEIGHT - FOOT, TOP]);
  const x = scale([1, without.length], [LEFT + 10, width - 14]);
  const points = (norms) => norms.map((norm, l) => [x(l + 1), y(Math.log10(norm))]);
  const step = Math.ceil((domain[1] - domain[0]) / 8);
  const exponents = Array.from({ length: domain[1] - domain[0] + 1 }, (_, i) => domain[0] + i).filter((e) => e % step === 0);
  return [
    ...exponents.flatMap((exponent) => [
      line(LEFT, y(exponent), width - 4, y(exponent), exponent === 0 ? 'grid zero' : 'grid'),
      text(LEFT - 6, y(exponent) + 4, exponent === 0 ? '1' : tenTo(exponent), 'tick tick-left'),
    ]),
    ...[1, 5, 10, 15, 20].map((layer) => text(x(layer), HEIGHT - FOOT + 20, String(layer), 'tick')),
    text((LEFT + width) / 2, HEIGHT - 8, say('network.layers'), 'tick'),
    path(points(without), 'without'),
    ...points(without).filter(([, at]) => Number.isFinite(at)).map(([cx, cy]) => shape('rect', { x: cx - 3.5, y: cy - 3.5, width: 7, height: 7, class: 'without-mark' })),
    path(points(withIt), 'with'),
    ...points(withIt).filter(([, at]) => Number.isFinite(at)).map(([cx, cy]) => shape('circle', { cx, cy, r: 4, class: 'with-mark' })),
  ];
}
