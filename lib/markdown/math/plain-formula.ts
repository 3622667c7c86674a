/** Signs that say the same in a line of text. */
const SIGNS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  upsilon: 'υ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  times: '×',
  cdot: '·',
  div: '÷',
  pm: '±',
  approx: '≈',
  equiv: '≡',
  in: '∈',
  notin: '∉',
  subset: '⊂',
  cup: '∪',
  cap: '∩',
  to: '→',
  rightarrow: '→',
  Rightarrow: '⇒',
  implies: '⇒',
  infty: '∞',
  sum: '∑',
  prod: '∏',
  int: '∫',
  partial: '∂',
  nabla: '∇',
  forall: '∀',
  exists: '∃',
  ldots: '…',
  cdots: '…',
  dots: '…',
  sqrt: '√',
  circ: '∘',
  land: '∧',
  lor: '∨',
  neg: '¬',
  mid: '|',
  oplus: '⊕',
  lfloor: '⌊',
  rfloor: '⌋',
  lceil: '⌈',
  rceil: '⌉',
};

/** How a formula looks, not what it says. */
const LOOKS =
  /\\(?:left|right|[bB]igg?[lrm]?|displaystyle|textstyle|limits|nolimits|quad|qquad|(?:text|math|operatorname)\w*\*?|begin\s*\{\w+\*?\}(?:\{[clr|]*\})?|end\s*\{\w+\*?\}|tag\s*\{[^{}]*\}|label\s*\{[^{}]*\}|nonumber|notag)(?![A-Za-z])/g;

/** The same of a formula with its signs around it. */
export function plainMath(written: string): string {
  return plainFormula(written.replace(/^\s*(?:\$`|\$\$?|\\[([])|(?:`\$|\$\$?|\\[)\]])\s*$/g, ''));
}

/**
 * A formula as a line of text, for summaries, contents, addresses and the search: `\mathcal O(n^2)` → `O(n^2)`. Not exact: what it
 * says can be told from it.
 */
export function plainFormula(tex: string): string {
  return tex
    .replace(/\\[dtc]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\[dtc]?binom\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '($1 over $2)')
    .replace(LOOKS, ' ')
    .replace(/\\([A-Za-z]+)/g, (_, name: string) =>
      Object.hasOwn(SIGNS, name) ? (SIGNS[name] ?? '') : ` ${name} `,
    )
    .replace(/\\\\|\\[,;:! ]|(?<!\\)&|~/g, ' ')
    .replace(/\\([{}])/g, (_, brace: string) => (brace === '{' ? '\u0001' : '\u0002'))
    .replace(/[{}]/g, '')
    .replaceAll('\u0001', '{')
    .replaceAll('\u0002', '}')
    .replace(/\\(.)/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?)\]^_])|([(^_])\s+/g, '$1$2')
    .trim();
}
