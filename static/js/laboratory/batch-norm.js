// Batch normalization in double precision, without a page: the formulas of S. Ioffe, C. Szegedy, Batch Normalization,
// 2015, arXiv:1502.03167. A matrix is { rows, columns, data } with data in row-major order: examples × features. The
// tests hold every number against the Java reference, normbook.reference.

export function matrix(nested) {
  return { rows: nested.length, columns: nested[0].length, data: Float64Array.from(nested.flat()) };
}

/**
 * mulberry32 (T. Ettinger, public domain): 32 bits of state, a period of about 2³², good enough to look at. Normal
 * numbers by Box–Muller: r cos φ and r sin φ with r = √(−2 ln u₁), φ = 2π u₂ are two independent N(0, 1).
 */
export function generator(seed) {
  let state = seed | 0;
  let kept = null;
  const uniform = () => {
    state = (state + 0x6D2B79F5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => {
    if (kept !== null) {
      const second = kept;
      kept = null;
      return second;
    }
    const r = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    kept = r * Math.sin(angle);
    return r * Math.cos(angle);
  };
  return { uniform, normal, normals: (count) => fill(count, normal) };
}

/** As Float64Array.from, in a tenth of its time. */
function fill(count, value) {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = value(i);
  return values;
}

/** Σ of what `term` gives for 0 … count − 1; A. Neumaier, 1974: the digits that a sum drops are summed apart. */
function sum(count, term) {
  let total = 0;
  let dropped = 0;
  for (let i = 0; i < count; i++) {
    const value = term(i);
    const next = total + value;
    dropped += Math.abs(total) >= Math.abs(value) ? (total - next) + value : (value - next) + total;
    total = next;
  }
  return total + dropped;
}

/**
 * μ = 1/m Σ x and the biased σ² = 1/m Σ (x − μ)², in two passes, since E[x²] − μ² loses every digit where the mean is
 * large beside the deviation. `rest` is what one double cannot hold of the mean.
 */
export function moments(values) {
  const m = values.length;
  const mean = sum(m, (i) => values[i]) / m;
  const rest = sum(m, (i) => values[i] - mean) / m;
  const variance = sum(m, (i) => ((values[i] - mean) - rest) ** 2) / m;
  return { mean, rest, variance, unbiasedVariance: variance * m / (m - 1) };
}

function column({ rows, columns, data }, c) {
  return fill(rows, (i) => data[i * columns + c]);
}

/** Algorithm 1: x̂ = (x − μ_B) / √(σ²_B + ε), y = γ x̂ + β, feature by feature. */
export function forward(x, gamma, beta, eps) {
  const xHat = new Float64Array(x.data.length);
  const y = new Float64Array(x.data.length);
  const of = Array.from({ length: x.columns }, (_, c) => moments(column(x, c)));
  const deviation = of.map(({ variance }) => Math.sqrt(variance + eps));
  for (let i = 0; i < y.length; i++) {
    const c = i % x.columns;
    xHat[i] = ((x.data[i] - of[c].mean) - of[c].rest) / deviation[c];
    y[i] = gamma[c] * xHat[i] + beta[c];
  }
  return {
    y: { ...x, data: y },
    xHat: { ...x, data: xHat },
    mean: of.map(({ mean }) => mean),
    variance: of.map(({ variance }) => variance),
    unbiasedVariance: of.map(({ unbiasedVariance }) => unbiasedVariance),
    deviation,
  };
}

/**
 * Section 3 with its three paths in one line: dx = γ/s · (dy − mean(dy) − x̂ · mean(dy·x̂)), dγ = Σ dy·x̂, dβ = Σ dy.
 *
 * @param passed what `forward` returned
 */
export function backward(dy, passed, gamma) {
  const { rows, columns } = dy;
  const xHat = passed.xHat.data;
  const dx = new Float64Array(dy.data.length);
  const dBeta = gamma.map((_, c) => sum(rows, (i) => dy.data[i * columns + c]));
  const dGamma = gamma.map((_, c) => sum(rows, (i) => dy.data[i * columns + c] * xHat[i * columns + c]));
  for (let i = 0; i < dx.length; i++) {
    const c = i % columns;
    dx[i] = gamma[c] * (dy.data[i] - dBeta[c] / rows - xHat[i] * (dGamma[c] / rows)) / passed.deviation[c];
  }
  return { dx: { ...dy, data: dx }, dGamma, dBeta };
}

/** r ← (1 − momentum)·r + momentum·b, with the unbiased variance: torch.nn.BatchNorm1d. */
export function runningUpdate(running, batch, momentum) {
  const weigh = (old, now) => old.map((value, c) => (1 - momentum) * value + momentum * now[c]);
  return { mean: weigh(running.mean, batch.mean), variance: weigh(running.variance, batch.unbiasedVariance) };
}

/** Algorithm 2, step 11: y = γ (x − E[x]) / √(Var[x] + ε) + β with the running statistics. */
export function inference(x, running, gamma, beta, eps) {
  const y = x.data.map((value, i) => {
    const c = i % x.columns;
    return gamma[c] * ((value - running.mean[c]) / Math.sqrt(running.variance[c] + eps)) + beta[c];
  });
  return { ...x, data: y };
}

/** φ, φ′ in terms of φ's value, and the gain g for which weights N(0, g/width) keep the size of what passes. */
export const ACTIVATIONS = {
  relu: { gain: 2, value: (a) => Math.max(0, a), slope: (h) => (h > 0 ? 1 : 0) },
  tanh: { gain: 1, value: Math.tanh, slope: (h) => 1 - h * h },
};

/** h[n][o] = Σ_i w[o][i] · x[n][i] */
function linear(x, weight) {
  const { rows, columns: width, data: from } = x;
  const data = new Float64Array(from.length);
  for (let n = 0; n < rows; n++) {
    const row = n * width;
    for (let o = 0; o < width; o++) {
      const of = o * width;
      let total = 0;
      for (let i = 0; i < width; i++) total += weight[of + i] * from[row + i];
      data[row + o] = total;
    }
  }
  return { ...x, data };
}

/** dx[n][i] = Σ_o w[o][i] · dh[n][o] */
function linearBackward(dh, weight) {
  const { rows, columns: width, data: from } = dh;
  const data = new Float64Array(from.length);
  for (let n = 0; n < rows; n++) {
    const row = n * width;
    for (let o = 0; o < width; o++) {
      const of = o * width;
      const slope = from[row + o];
      for (let i = 0; i < width; i++) data[row + i] += weight[of + i] * slope;
    }
  }
  return { ...dh, data };
}

function norm(values) {
  return Math.sqrt(sum(values.length, (i) => values[i] ** 2));
}

/**
 * A network of random weights h = φ(BN(W x)), or h = φ(W x) where not `normalized`, γ = 1 and β = 0. The gradient at its
 * output is random with norm 1; the result is ‖∂ℓ/∂x‖ at the input of each layer, the first layer first.
 *
 * @param scale of the weights, as a multiple of √(gain / width)
 */
export function gradientNorms({ seed, layers, width, batch, activation, scale, normalized, eps }) {
  const { gain, value, slope } = ACTIVATIONS[activation];
  const random = generator(seed);
  const ones = new Array(width).fill(1);
  const zeros = new Array(width).fill(0);
  const passed = [];
  let x = { rows: batch, columns: width, data: random.normals(batch * width) };
  for (let l = 0; l < layers; l++) {
    const weight = random.normals(width * width).map((w) => w * (scale * Math.sqrt(gain / width)));
    const a = linear(x, weight);
    const standardized = normalized ? forward(a, ones, zeros, eps) : null;
    x = { ...a, data: (standardized?.y ?? a).data.map(value) };
    passed.push({ weight, standardized, h: x.data });
  }
  const end = random.normals(batch * width);
  const length = norm(end);
  let gradient = { ...x, data: end.map((g) => g / length) };
  return passed.reverse().map(({ weight, standardized, h }) => {
    const dz = { ...gradient, data: gradient.data.map((g, i) => g * slope(h[i])) };
    gradient = linearBackward(standardized ? backward(dz, standardized, ones).dx : dz, weight);
    return norm(gradient.data);
  }).reverse();
}
