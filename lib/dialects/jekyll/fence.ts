import { MADE } from '../kramdown/made-fences';

/** What is to be shown as code. */
interface Listing {
  code: string;
  language: string;
  /** What stands behind the language: `linenos {1,3}`. */
  meta?: string;
}

/**
 * A fence of Markdown, to be written where a line may have begun already.
 * @param before what stands on that line: white space is the indent of a list, which each line of the fence needs.
 */
export function fence({ code, language, meta = '' }: Listing, before: string): string {
  const text = code.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '');
  const ticks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)));
  const info = [language.replace(/[^\w+#.-]/g, '') || (meta === '' ? '' : 'text'), meta]
    .filter(Boolean)
    .join(' ');
  const indent = /^\s*/.exec(before)?.[0] ?? '';
  const lines = [`${ticks}${MADE}${info}`, ...text.split('\n'), ticks];
  const own = lines.map((line, i) => (line === '' || i === 0 ? line : indent + line)).join('\n');
  return before.trim() === '' ? `${own}\n` : `\n\n${indent}${own}\n`;
}
