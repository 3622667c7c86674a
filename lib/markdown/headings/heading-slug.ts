import { slug as github } from 'github-slugger';
import { slugize } from '../../dialects/hexo/slug';
import { escapeText } from '../../escape-html';
import type { HeadingIds, IdStyle } from '../syntax';

/** The id that a rule makes of a heading's text; `''` where the rule leaves nothing of it. Repeats are numbered elsewhere. */
export function slugFor(rule: HeadingIds, text: string, style: IdStyle = {}): string {
  const slug = RULES[rule](text);
  const parted = style.separator === undefined ? slug : slug.replaceAll('-', style.separator);
  if (style.case === undefined) return parted;
  return style.case === 'lower' ? parted.toLowerCase() : parted.toUpperCase();
}

/** kramdown's typography comes before its ids: `A -- B` is "A – B", and its dash goes. Of code this is not true. */
export function withoutTypography(text: string): string {
  return text.replace(/-{2,3}|\.{3}/g, '');
}

/** Quotes and dashes as marked sets them. */
export function smartypants(text: string): string {
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/(^|[-—/([{"\s])'/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/(^|[-—/([{‘\s])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/\.{3}/g, '…');
}

const RULES: Readonly<Record<HeadingIds, (text: string) => string>> = {
  github,
  // parser-gfm: `generate_gfm_header_id`.
  'kramdown-gfm': (text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu, '')
      .replace(/[ \t]/g, '-'),
  // kramdown: `basic_generate_id`.
  kramdown: (text) =>
    text
      .replace(/^[^a-zA-Z]+/, '')
      .replace(/[^a-zA-Z0-9 -]/g, '')
      .replace(/ /g, '-')
      .toLowerCase(),
  // hexo-renderer-marked, which sets quotes and dashes before it makes ids.
  hexo: (text) => slugize(smartypants(text)),
  // hexo-renderer-kramed, which makes them of HTML: `A & B` is `A-amp-B`.
  'hexo-kramed': (text) => slugize(escapeText(smartypants(text))),
  // hexo-renderer-markdown-it, which has set them before, outside of code.
  'hexo-markdown-it': slugize,
  // Hugo: `sanitizeAnchorName`.
  goldmark: (text) =>
    text
      .trim()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
      .toLowerCase() || 'heading',
};
