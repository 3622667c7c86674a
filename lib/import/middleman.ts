import type { Convert, TextProblem } from './convert';
import { partsOf, withFields, withoutCode } from './text-parts';

/**
 * Articles and pages of Middleman. Facts: https://middlemanapp.com/basics/blogging/
 * @param settings the text of `config.rb`, which tells the addresses of articles.
 */
export function middlemanConverter(settings: string): Convert {
  const template =
    /\.permalink\s*=\s*["']([^"']+)["']/.exec(settings)?.[1] ?? '{year}/{month}/{day}/{title}.html';
  return (text, name) => {
    const { front, data, body, line } = partsOf(text);
    const problems: TextProblem[] = [];
    const masked = withoutCode(body);
    const shown = masked.text
      .replace(/^READMORE[ \t]*$/m, '<!--more-->')
      .replace(
        /<%=?\s*image_tag\s*\(?\s*["']([^"']+)["'](?:[^%]*?\balt:\s*["']([^"']*)["'])?[^%]*%>/g,
        (_, source: string, alt = '') => {
          const address = /^(?:\/|https?:)/.test(source) ? source : `/images/${source}`;
          return `![${alt}](${address})`;
        },
      )
      .replace(/<%=?\s*link_to\s*\(?\s*["']([^"']+)["']\s*,\s*["']([^"']+)["'][^%]*%>/g, '[$1]($2)')
      .replace(/<%[\s\S]*?%>/g, (all) => {
        const message = `${all.replace(/\s+/g, ' ').slice(0, 60)} is of a template, and is left out; write what it makes`;
        problems.push({ line: masked.lineOf(all) + line - 1, message });
        return '';
      });
    const fields = { permalink: addressOf(name, template) };
    return { text: withFields({ front, data, body: masked.restored(shown) }, fields), problems };
  };
}

/** `source/blog/2014-05-01-kite.html.md` → `/2014/05/01/kite.html`; nothing for a page, or where the template asks for more. */
function addressOf(name: string, template: string): string | undefined {
  const [, year, month, day, title] = /(?:^|\/)(\d{4})-(\d{1,2})-(\d{1,2})-([^/.]+)[^/]*$/.exec(name) ?? [];
  const parts: Record<string, string | undefined> = { year, month, day, title };
  const made = template.replace(/[{:](year|month|day|title)\}?/g, (_, key: string) => parts[key] ?? '{}');
  return made.includes('{') ? undefined : `/${made.replace(/^\//, '')}`;
}
