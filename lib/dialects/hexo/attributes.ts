import { freeLines } from '../free-lines';
import { imageTag } from '../html';
import { outsideCode } from './outside-code';

const ONE = String.raw`(?:[.#][\w:-]+|[\w-]+=(?:"[^"\n]*"|[^\s{}"]+))`;
const LIST = String.raw`\{[ ]*${ONE}(?:[ ]+${ONE})*[ ]*\}`;

const IMAGE = new RegExp(
  String.raw`!\[([^\]\n]{0,1000})\]\(([^\s()<>]+)(?:[ \t]+"([^"\n]*)")?\)(${LIST})`,
  'g',
);
const LINK = new RegExp(String.raw`(\]\([^()\n]{0,1000}\)|[*_\`])${LIST}`, 'g');
const BLOCK = new RegExp(String.raw`(\S)[ ]+${LIST}[ \t]*$`, 'gm');

/**
 * Takes away what markdown-it-attrs and Pandoc say in braces about links, images and blocks: `[a](/b){.red}`, `A paragraph {.red}`. Images
 * keep the size that is said there; headings keep theirs, of which ids are made.
 */
export function withoutAttributes(text: string): string {
  const blocks = text.replace(BLOCK, (whole, last: string, offset: number) =>
    /^#{1,6} /.test(text.slice(text.lastIndexOf('\n', offset) + 1, offset + 1)) ? heading(whole) : last,
  );
  return outsideCode(blocks, (each) =>
    each
      .replace(IMAGE, (_, alt: string, src: string, title: string | undefined, list: string) => {
        const size = (name: string) => new RegExp(`[{ ]${name}="?(\\d+%?)(?:px)?"?(?=[ }])`).exec(list)?.[1];
        const looks = { src, title, width: size('width'), height: size('height') };
        return imageTag(looks, alt.replaceAll('"', '&quot;'));
      })
      .replace(LINK, '$1'),
  );
}

/** An id is for this blog to read; classes are not. */
function heading(whole: string): string {
  const [, id] = /(#[\w:-]+)/.exec(whole.slice(1)) ?? [];
  return id === undefined ? (whole[0] ?? '') : `${whole[0]} {${id}}`;
}

const OPEN = /^(:{3,})[ \t]*\{[ ]*([^{}\n]*)\}[ \t]*:*[ \t]*$/;
const CLOSE = /^:{3,}[ \t]*$/;
const KIND = /\.(note|tip|info|important|warning|caution|danger)\b/;

/** Pandoc's `::: {.theorem}` … `:::` as tags that hold Markdown. What this blog has a look for becomes a note. */
export function withPandocDivs(text: string): string {
  const lines = text.split('\n');
  const open: { at: number; kind: string | undefined }[] = [];
  const free = freeLines(lines);
  for (const [at, line] of lines.entries()) {
    if (!free[at]) continue;
    const [, , list] = OPEN.exec(line) ?? [];
    if (list !== undefined) open.push({ at, kind: KIND.exec(list)?.[1] });
    const opener = CLOSE.test(line) ? open.pop() : undefined;
    if (opener === undefined) continue;
    const [name, args] = opener.kind === undefined ? ['div', ''] : ['noteblock', ` ${opener.kind}`];
    lines[opener.at] = `{% ${name}${args} %}`;
    lines[at] = `{% end${name} %}`;
  }
  return lines.join('\n');
}
