// Batch after batch: running statistics on their way to the true ones, and one example in training and in inference.
import { forward, generator, inference, runningUpdate } from './batch-norm.js';
import { Chart, leftAxis, line, path, range, scale, shape, text, ticks } from '../chart.js';
import { announcer, fillCells, fillRows, sliders } from './page.js';
import { short } from '../numbers.js';
import { say } from '../words.js';

const SHOWN = 80; // steps in the chart
const KEPT = 400;
const PANEL = 118;
const FOOT = 42;
const LEFT = 44;
const PACE = 250; // milliseconds from one batch to the next
const AT_ONCE = 20; // batches that Run takes where nothing may move

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

export function running(section) {
  const { example, eps, steps, rows } = Object.fromEntries(
    Object.entries(section.dataset).map(([name, value]) => [name, Number(value)]));
  const announce = announcer(section);
  const chart = new Chart(section.querySelector('.figure'), 3 * PANEL + FOOT);
  const button = section.querySelector('[data-action="run"]');
  const settings = sliders(section, () => update());
  let timer = null;
  let state;

  function restart() {
    state = { random: generator(Number(section.dataset.seed)), statistics: { mean: [0], variance: [1] }, count: 0, history: [] };
  }

  function step() {
    const { size, mean, deviation, momentum } = settings;
    const x = { rows: size, columns: 1, data: state.random.normals(size).map((z) => mean + deviation * z) };
    const batch = forward(x, [1], [0], eps);
    state.statistics = runningUpdate(state.statistics, batch, momentum);
    // The same batch with the example in the place of its first.
    x.data[0] = example;
    state.count += 1;
    state.history.push({
      step: state.count,
      mean: [batch.mean[0], state.statistics.mean[0], mean],
      variance: [batch.unbiasedVariance[0], state.statistics.variance[0], deviation ** 2],
      output: [forward(x, [1], [0], eps).y.data[0], infer(state.statistics), settled()],
    });
    state.history = state.history.slice(-KEPT);
  }

  function infer(statistics) {
    return inference({ rows: 1, columns: 1, data: Float64Array.of(example) }, statistics, [1], [0], eps).data[0];
  }

  function settled() {
    return infer({ mean: [settings.mean], variance: [settings.deviation ** 2] });
  }

  function update() {
    const last = state.history.at(-1) ?? {
      mean: [NaN, 0, settings.mean], variance: [NaN, 1, settings.deviation ** 2], output: [NaN, infer(state.statistics), settled()],
    };
    // What a slider has just been set to is true from now on, also before the next batch.
    const truth = { mean: settings.mean, variance: settings.deviation ** 2, output: settled() };
    fillCells(section, Object.fromEntries(Object.entries(truth).flatMap(([name, value]) => [
      [`${name}.batch`, last[name][0]], [`${name}.running`, last[name][1]], [`${name}.true`, value]])));
    fillRows(section, state.history.slice(-rows).map(({ step: at, mean, variance, output }) => [
      at, mean[0], mean[1], variance[0], variance[1], output[0], output[1]]));
    const sentence = say('running.said', state.count, short(last.mean[1]), short(truth.mean), short(last.variance[1]),
      short(truth.variance), short(last.output[1]), short(truth.output));
    chart.show(say('running.chart', sentence), (width) => draw(width, state.history, truth));
    if (timer === null) announce(sentence);
  }

  function pause() {
    clearInterval(timer);
    timer = null;
    label();
    update();
  }

  function label() {
    button.textContent = timer !== null ? say('running.pause') : reducedMotion.matches ? say('running.many', AT_ONCE) : say('running.run');
  }

  const actions = {
    step() {
      step();
      update();
    },
    run() {
      if (timer !== null) {
        pause();
      } else if (reducedMotion.matches) {
        for (let i = 0; i < AT_ONCE; i++) step();
        update();
      } else {
        timer = setInterval(actions.step, PACE);
        label();
      }
    },
    restart() {
      restart();
      pause();
    },
  };
  section.querySelectorAll('[data-action]').forEach((one) => one.addEventListener('click', actions[one.dataset.action]));
  reducedMotion.addEventListener('change', pause);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && timer !== null) pause();
  });

  restart();
  for (let i = 0; i < steps; i++) step();
  label();
  update();
}

function draw(width, history, truth) {
  const shown = history.slice(-SHOWN);
  const first = shown[0]?.step ?? 1;
  const span = [first, Math.max(first + 19, shown.at(-1)?.step ?? 1)];
  const x = scale(span, [LEFT + 6, width - 8]);
  const bottom = 3 * PANEL;
  return [
    ...ticks(span, width < 480 ? 5 : 10).filter(Number.isInteger).map((tick) => text(x(tick), bottom + 18, short(tick), 'tick')),
    text((LEFT + width) / 2, bottom + 38, say('running.steps'), 'tick'),
    ...['mean', 'variance', 'output'].flatMap((name, row) => panel(name, row * PANEL, width, x, shown, truth[name])),
  ];
}

function panel(name, top, width, x, shown, truth) {
  const values = shown.flatMap((at) => at[name]).concat(truth).filter(Number.isFinite);
  const domain = range(values);
  const y = scale(domain, [top + PANEL - 8, top + 28]);
  return [
    text(LEFT, top + 17, say(`running.${name}`), 'row-name'),
    ...leftAxis(domain, y, [LEFT, width - 4], 4),
    path(shown.length ? shown.map((at) => [x(at.step), y(at[name][2])]) : [], 'true'),
    line(shown.length ? x(shown.at(-1).step) : LEFT, y(truth), width - 4, y(truth), 'true'),
    ...shown.filter((at) => Number.isFinite(at[name][0])).map((at) => shape('circle', { cx: x(at.step), cy: y(at[name][0]), r: 2.6, class: 'batch' })),
    path(shown.map((at) => [x(at.step), y(at[name][1])]), 'running'),
  ];
}
