/** The target of `[a](target)` and `[a](<target>)`, with one level of brackets in it. */
const INLINE = /\]\(\s*(?:<([^<>\n]{1,500})>|((?:[^\s()<>]|\([^\s()<>]*\)){1,500}))/g;
const DEFINITION = /^[ \t>]*\[[^\]\n^]{1,200}\]:[ \t]*(?:<([^<>\n]{1,500})>|(\S{1,500}))/gm;
const HREF = /\bhref\s*=\s*(?:"([^"]{1,500})"|'([^']{1,500})')/gi;
const ADDRESS = /https?:\/\/[^\s<>"'`()[\]]{1,500}/gi;

const FENCE = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}|~{3,})(.*)$/;

/**
 * The addresses in a text that may lead to another post of the blog, as written, without fragments and each once. Cheap: the text is not
 * parsed; code, and what leads to other sites, is left out.
 * @param origin scheme and host of the blog.
 */
export function internalLinks(markdown: string, origin: string): string[] {
  const prose = withoutCode(markdown);
  const found = [INLINE, DEFINITION, HREF].flatMap((pattern) =>
    [...prose.matchAll(pattern)].map(([, bracketed, bare]) => bracketed ?? bare ?? ''),
  );
  const whole = prose.includes(origin)
    ? [...prose.matchAll(ADDRESS)].map(([address]) => address.replace(/[.,;:!?]+$/, ''))
    : [];
  const targets = [...found, ...whole].map((target) => target.replace(/#.*$/s, '').trim());
  return [...new Set(targets.filter((target) => isInternal(target, origin)))];
}

function isInternal(target: string, origin: string): boolean {
  if (target === '' || target.startsWith('//')) return false;
  return !/^[a-z][a-z0-9+.-]*:/i.test(target) || target === origin || target.startsWith(`${origin}/`);
}

/** Without fences and code spans, in which links are examples. */
function withoutCode(markdown: string): string {
  const kept: string[] = [];
  let open: string | undefined;
  for (const line of markdown.split(/\r\n?|\n/)) {
    const [, fence, rest = ''] = FENCE.exec(line) ?? [];
    if (open !== undefined) {
      if (fence?.startsWith(open) && rest.trim() === '') open = undefined;
    } else if (fence !== undefined && !(fence.startsWith('`') && rest.includes('`'))) open = fence;
    else kept.push(line.replace(/(?<!`)(`{1,8})(?!`).{1,500}?(?<!`)\1(?!`)/g, ''));
  }
  return kept.join('\n').replace(/<!--[\s\S]*?-->/g, '');
}
