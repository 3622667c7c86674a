import { calloutStart } from '../callout';

/** Words of classes by which themes tell that an element is a note. */
const NOTE =
  /^(?:admonition|notice|notices|alert|callout|hint|note|panel|box|message|infobox|tip-box|gdoc-hint|book-hint|markdown-alert)$/;

/** … and of which kind, alone or at the end of a class: `alert-warning`, `notice--info`. */
const KIND =
  /(?:^|[-_])(note|tip|tips|hint|info|warning|warn|danger|error|success|important|caution|attention|question|primary|abstract|example|bug|failure)$/;

const ROOT = /^<(div|aside|section|article|blockquote)\b([^>]*)>([\s\S]*)<\/\1>$/;

const TITLE =
  /^(\s*)<(p|div|span|strong|h[2-6]|header)\b[^>]*\bclass="?[^">]*(?:title|heading|header|label)[^">]*"?[^>]*>([\s\S]*?)<\/\2>/;

/**
 * A note that the template of a theme prints as `<div class="admonition tip">` has the look of this blog's notes: the look of the theme is not
 * there. All else stays as it is.
 */
export function withNoteLook(html: string): string {
  const [, name, attributes = '', content = ''] = ROOT.exec(html.trim()) ?? [];
  if (name === undefined || new RegExp(`</${name}>[\\s\\S]*<${name}\\b`).test(depthless(content, name)))
    return html;
  const words = classesIn(attributes);
  const kinds = words.flatMap((word) => KIND.exec(word)?.[1] ?? []);
  // In `book-hint info`, the first only says that it is a note.
  const kind = kinds.find((each) => !NOTE.test(each)) ?? kinds[0];
  if (kind === undefined || !words.some((word) => NOTE.test(word.split(/--|__/)[0] ?? ''))) return html;
  const inner = content.replace(TITLE, (_, space: string, _name: string, title: string) => {
    const text = title.replace(/<(i|svg)\b[\s\S]*?<\/\1>/g, '').trim();
    return text === '' ? space : `${space}<p class="label">${text}</p>`;
  });
  return `${calloutStart(kind)}${inner}</aside>`;
}

/** Without elements of a name that are closed, so that what is left tells whether the first one ends before the last end. */
function depthless(content: string, name: string): string {
  const inner = new RegExp(`<${name}\\b[^>]*>(?:(?!<${name}\\b)[\\s\\S])*?</${name}>`, 'g');
  let left = content;
  for (let depth = 0; depth < 20; depth++) {
    const next = left.replace(inner, '');
    if (next === left) break;
    left = next;
  }
  return left;
}

function classesIn(attributes: string): string[] {
  const [, quoted, single, bare] = /\bclass=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/.exec(attributes) ?? [];
  return (quoted ?? single ?? bare ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}
