// Numbers as text.

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NOTHING = 1e-12; // what rounding leaves of a zero

export function fixed(value, digits) {
  return value.toFixed(digits).replace('-', '−');
}

export function power(size, digits) {
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
