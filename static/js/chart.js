// Charts as SVG, drawn in the width they have, so that their letters keep their size; colours come from the style sheet.
import { short } from './numbers.js';

const SVG = 'http://www.w3.org/2000/svg';

export function shape(name, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => {
    node.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  });
  node.append(...children);
  return node;
}

export function text(x, y, words, className) {
  return shape('text', { x, y, class: className }, words);
}

export function line(x1, y1, x2, y2, className) {
  return shape('line', { x1, y1, x2, y2, class: className });
}

/** Where a value stands between `start` and `end` on the paper. */
export function scale([low, high], [start, end]) {
  return (value) => start + (value - low) / (high - low) * (end - start);
}

/** The points joined, those left out that are no numbers. */
export function path(points, className) {
  const kept = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  return shape('path', { d: kept.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join(''), class: className });
}

/** Round numbers from low to high: steps of 1, 2 or 5 times a power of ten. */
export function ticks([low, high], most) {
  const rough = (high - low) / most;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * unit).find((size) => size >= rough);
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.floor(high / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
}

/** From the least to the greatest value, with some room. */
export function range(values) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = Math.max((high - low) * 0.08, 0.05);
  return [low - room, high + room];
}

export function leftAxis(domain, y, [left, right], most) {
  return ticks(domain, most).flatMap((tick) => [
    line(left, y(tick), right, y(tick), 'grid'),
    text(left - 6, y(tick) + 4, short(tick), 'tick tick-left'),
  ]);
}

/** A picture whose name is a sentence with its numbers. */
export class Chart {
  constructor(place, height) {
    this.height = height;
    this.svg = shape('svg', { role: 'img', class: 'chart' });
    place.prepend(this.svg);
    this.draw = () => [];
    new ResizeObserver(onceAFrame(() => this.paint())).observe(place);
  }

  /** @param draw the shapes for a width and a height */
  show(sentence, draw) {
    this.svg.setAttribute('aria-label', sentence);
    this.draw = draw;
    this.paint();
  }

  paint() {
    const width = this.svg.parentElement.clientWidth;
    this.svg.setAttribute('viewBox', `0 0 ${width} ${this.height}`);
    this.svg.setAttribute('height', this.height);
    this.svg.replaceChildren(...this.draw(width, this.height));
  }
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
