/** Elements that have no end in HTML. */
export const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

const SELF_CLOSED = /<([A-Za-z][\w-]*)((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/>/g;

/** Elements of drawings and formulas, which may end so in HTML, too. */
const FOREIGN =
  /^(?:svg|g|path|rect|circle|ellipse|line|poly(?:line|gon)|stop|use|text|tspan|image|animate\w*|math|m[a-z]+)$/i;

/**
 * Gives `<i class="icon"/>` and `<a name="top" />` an end, as kramdown does. Browsers take such a tag for one that is open, and what follows
 * for its content.
 */
export function endSelfClosed(html: string): string {
  if (!html.includes('/>')) return html;
  return html.replace(SELF_CLOSED, (whole: string, name: string, attributes: string) =>
    VOID.test(name) || FOREIGN.test(name) ? whole : `<${name}${attributes}></${name}>`,
  );
}
