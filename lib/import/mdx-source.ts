const IMPORT =
  /^import\s+(?:[\w$]+|\{[^}]*\}|\*\s+as\s+\w+)(?:\s*,\s*\{[^}]*\})?\s+from\s+['"][^'"\n]+['"];?[ \t]*$/m;

/** Fenced code, at the beginning of a line or in a list. */
const FENCED = /^([ \t]*)(`{3,}|~{3,})[\s\S]*?(?:^[ \t]*\2[ \t]*$|$(?![\s\S]))/gm;

/** Whether a file of Markdown is MDX, as all of Docusaurus are: it imports components. */
export function importsComponents(text: string): boolean {
  return IMPORT.test(text.replace(FENCED, ''));
}

/** Comments of HTML and ids of headings, which Docusaurus reads in MDX, too, as MDX has them; lines and code stay. */
export function asMdx(body: string): string {
  const rest = (text: string) =>
    text
      .replace(/<!--([\s\S]*?)-->/g, (_, inner: string) => `{/*${inner.replaceAll('*/', '* /')}*/}`)
      .replace(/^(#{1,6} .*?)(\{#[^{}\s]+\})[ \t]*$/gm, '$1\\$2');
  let out = '';
  let done = 0;
  for (const { 0: code, index } of body.matchAll(FENCED)) {
    out += rest(body.slice(done, index)) + code;
    done = index + code.length;
  }
  return out + rest(body.slice(done));
}

/** Formulas, whose braces are none of MDX: between `$$`, and between `$` where TeX tells them. */
const FORMULA = /\$\$[^$]+\$\$|(?<![\\$\w])\$(?=[^$\n]*[\\^_])[^\s$](?:[^$\n]*[^\s$\\])?\$(?![\w$])/g;

/** A body with marks in the place of its formulas, which `restored` puts back. Code stays. */
export function withoutFormulas(body: string): { text: string; restored(this: void, text: string): string } {
  const formulas: string[] = [];
  // A formula of several lines keeps these, for the lines of problems.
  const mark = (formula: string) =>
    `\uE010${formulas.push(formula) - 1}\uE011${'\n'.repeat(formula.split('\n').length - 1)}\uE012`;
  const hide = (text: string) =>
    text.replace(FORMULA, (formula) => (formula.includes('{') ? mark(formula) : formula));
  let text = '';
  let done = 0;
  for (const { 0: code, index } of body.matchAll(FENCED)) {
    text += hide(body.slice(done, index)) + code;
    done = index + code.length;
  }
  text += hide(body.slice(done));
  const restored = (made: string) =>
    made.replace(/\uE010(\d+)\uE011\s*\uE012/g, (all, at: string) => formulas[Number(at)] ?? all);
  return { text, restored };
}
