/* What stands within a line of org-mode, as Markdown. */

/** Where emphasis may begin and end, as org-mode has it: not within words. */
const BEFORE = '(?<=^|[\\s\\-({\'"\uFDD1])';
const AFTER = '(?=$|[\\s\\-.,;:!?\'")}\\[\\\\\uFDD0])';

/** Code may stand in emphasis. */
const [IN, OUT] = [BEFORE.replace(']', '*/_+]'), AFTER.replace('])', '*/_+])')];

/** What begins and never ends is looked for so far only, so that a long line takes no time that grows with its square. */
const MOST = 2000;

const emphasis = (sign: string) =>
  new RegExp(`${BEFORE}${sign}([^\\s](?:[^\\n]{0,${MOST}}?[^\\s])?)${sign}${AFTER}`, 'g');

const CODE = new RegExp(`${IN}(?:=([^\\s=](?:[^=\\n]*[^\\s])?)=|~([^\\s~](?:[^~\\n]*[^\\s])?)~)${OUT}`, 'g');

/** Shortcodes, formulas, HTML for export: nothing of them is org-mode's. */
const VERBATIM = new RegExp(
  [
    String.raw`\{\{[<%][\s\S]{0,${MOST}}?[%>]\}\}`,
    String.raw`\\\([\s\S]{0,${MOST}}?\\\)`,
    String.raw`\\\[[\s\S]{0,${MOST}}?\\\]`,
    String.raw`\$\$[\s\S]{0,${MOST}}?\$\$`,
    String.raw`\$[^\s$](?:[^$\n]*[^\s$])?\$(?!\d)`,
    `@@html:(.{0,${MOST}}?)@@`,
  ].join('|'),
  'g',
);

/** `[[target][label]]`; a label may hold single brackets. */
const LINK = new RegExp(
  String.raw`\[\[((?:[^\][\\]|\\.)+)\](?:\[([^\]](?:[^\]]|\](?!\])){0,${MOST}})\])?\]`,
  'g',
);

const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

const EMPHASES: readonly (readonly [sign: string, open: string, close: string])[] = [
  ['\\*', '**', '**'],
  ['/', '*', '*'],
  ['\\+', '~~', '~~'],
  ['_', '<u>', '</u>'],
];

/**
 * A line of org-mode, without the sign of its block, as Markdown.
 * @param caption of the image that the text is, from a line above.
 */
export function inlineOrg(text: string, caption = ''): string {
  const kept: string[] = [];
  const keep = (markdown: string) => `\uFDD0${kept.push(markdown) - 1}\uFDD1`;
  let line = text
    .replace(VERBATIM, (whole, html: string | undefined) => keep(html ?? whole))
    .replace(CODE, (_, first?: string, second?: string) => keep(codeOf(first ?? second ?? '')))
    .replace(LINK, (_, target: string, label?: string) => keep(linkOf(target, label, caption)))
    .replace(/\[fn:([\w-]+)\]/g, (_, name: string) => keep(`[^${name}]`))
    .replace(/(?<![\w/])https?:\/\/[^\s<>[\]()]+(?:\([^\s<>[\]()]*\)[^\s<>[\]()]*)*/g, (url) => keep(url))
    .replace(/(?<=[\p{L}\p{N}])([_^])\{([^{}\n]+)\}/gu, (_, sign: string, inner: string) => {
      const name = sign === '_' ? 'sub' : 'sup';
      return keep(`<${name}>${inner}</${name}>`);
    });
  for (const [sign, open, close] of EMPHASES) {
    line = line.replace(emphasis(sign), (_, inner: string) => `${keep(open)}${inner}${keep(close)}`);
  }
  line = line
    .replace(/\\\\[ \t]*$/gm, () => keep('\\'))
    .replace(/[`*]|<(?=[a-z/!\d])|^#(?=#* )|^(?=\d+\. )$/gi, (sign) => `\\${sign}`);
  // What is kept may hold what was kept before it: the label of a link may be code.
  for (let depth = 0; depth < 5 && line.includes('\uFDD0'); depth++) {
    line = line.replace(/\uFDD0(\d+)\uFDD1/g, (_, index: string) => kept[Number(index)] ?? '');
  }
  return line;
}

function codeOf(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${code}\`` : `${fence} ${code} ${fence}`;
}

function linkOf(written: string, label: string | undefined, caption: string): string {
  const target = written
    .replace(/^file:/, '')
    .replace(/^(?!\w+:\/\/)(.*)\.org(?=$|::|#)/, '$1.md')
    .replace(/::.*$/, '')
    .replace(/^[*#](?=\S)/, '#');
  const address = /[\s()]/.test(target) ? `<${target}>` : target;
  if (label === undefined && IMAGE.test(target)) {
    const title = caption === '' ? '' : ` "${caption.replaceAll('"', '\\"')}"`;
    return `![](${address}${title})`;
  }
  if (label === undefined) return /^https?:/.test(target) ? target : `[${target}](${address})`;
  const image = label.replace(/^file:/, '');
  return IMAGE.test(image) && !/\s/.test(image)
    ? `[![](${image})](${address})`
    : `[${inlineOrg(label)}](${address})`;
}
