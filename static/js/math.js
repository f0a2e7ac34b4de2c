// Formulas come as MathML and stay so where KaTeX cannot be had; it is fetched only where there is a formula.
let katex;

/** A formula that is wider than its place scrolls there, also by keyboard. */
const widths = new ResizeObserver((entries) => entries.forEach(({ target }) => {
  if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
  else target.removeAttribute('tabindex');
}));

export async function upgradeMath(root) {
  root.querySelectorAll('.math[data-display="true"]').forEach((formula) => widths.observe(formula));
  const formulas = root.querySelectorAll('.math[data-tex]:not([data-upgraded])');
  if (formulas.length === 0) return;
  try {
    katex ??= load();
    const { render } = await katex;
    formulas.forEach((formula) => upgrade(formula, render));
  } catch {
    katex = undefined; // MathML it is; the next formula may have more luck
  }
}

function upgrade(formula, render) {
  const drawn = document.createElement('span');
  try {
    // htmlAndMathml keeps a MathML twin for screen readers; styles are set through the DOM, which the CSP allows
    render(formula.dataset.tex, drawn, { displayMode: formula.dataset.display === 'true', throwOnError: true });
    formula.replaceChildren(...drawn.childNodes);
    formula.dataset.upgraded = '';
  } catch {
    // a formula that KaTeX does not know
  }
}

function load() {
  const base = document.querySelector('meta[name="katex"]').content;
  return Promise.all([element('link', { rel: 'stylesheet', href: base + 'katex.min.css' }),
    element('script', { src: base + 'katex.min.js' })]).then(() => window.katex);
}

function element(name, attributes) {
  return new Promise((resolve, reject) => {
    const node = Object.assign(document.createElement(name), attributes);
    node.addEventListener('load', resolve);
    node.addEventListener('error', reject);
    document.head.append(node);
  });
}
