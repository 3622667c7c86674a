import { containerName, isContainer } from '../callouts/container-lines';

/* What authors are told of markup of other systems: what it is, and what to write instead. */

const AS_CODE = 'or put it in backticks to show it as it is';

/** `"{{ x }}" is …, and readers see it as it is written; …`, with a long match cut short. */
export function shown(written: string, what: string, remedy: string): string {
  return `${quoted(written)} is ${what}, and readers see it as it is written; ${remedy}`;
}

function quoted(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 60).toWellFormed()}…` : line}"`;
}

/** What stands here for the tags that posts of Jekyll, Hugo and Hexo use most. */
const TAGS: readonly (readonly [name: RegExp, remedy: string])[] = [
  [
    /^(?:highlight|codeblock|code|prism|include_code|sourcecode|code_block)$/,
    'write ``` and the language above the code, and ``` below it',
  ],
  [
    /^(?:post_url|post_link|link|post_path|ref|relref)$/,
    "write a link to the post's file, such as [text](2026-05-01-hello.md)",
  ],
  [
    /^(?:figure|asset_img|img|image|picture|fullimage|imgproc)$/,
    'write ![what it shows](its-file.jpg "its caption")',
  ],
  [/^(?:asset_link|asset_path)$/, 'write [text](the-file.pdf)'],
  [/^(?:youtube|vimeo|video|bilibili)$/, 'write the address of the video on a line of its own'],
  [
    /^(?:note|notice|alert|admonition|callout|hint|tip|warning|info|danger|notel|cq|centerquote)$/,
    'write a callout: > [!NOTE] on a line of its own, and > before each line below it',
  ],
  [/^(?:blockquote|quote|pullquote)$/, 'write > before each line of the quote'],
  [/^(?:raw|endraw|verbatim|comment)$/, 'remove it: template code is never run here'],
  [/^(?:toc|TableOfContents)$/, 'remove it: a post with three headings gets a table of contents'],
  [/^(?:katex|math|mathjax|latex)$/, 'write the formula between $$ and $$'],
  [/^(?:gist|tweet|twitter|x|instagram|github)$/, 'write a link to it'],
  [/^details$/, 'write <details> and <summary>'],
];

const TAG_NAME = /^(?:\{\{[<%]|\{%-?)\s*([\w-]+)/;

/** What is said of template code, with what stands here for it. */
export function templateMessage(written: string): string | undefined {
  // The other end of what was reported where it begins.
  if (/^(?:\{\{[<%]\s*\/|\{%-?\s*end)/.test(written)) return undefined;
  const name = TAG_NAME.exec(written)?.[1] ?? '';
  const image = /^\S+ (?:.*\bsrc=)?"?([\w./-]+\.(?:png|jpe?g|gif|svg|webp|avif))\b/i.exec(
    written.slice(2).trim(),
  )?.[1];
  const remedy =
    image === undefined ? TAGS.find(([names]) => names.test(name))?.[1] : `write ![what it shows](${image})`;
  return shown(written, 'template code', `${remedy ?? 'write what it stands for'}, ${AS_CODE}`);
}

/** What stands in formulas, and hardly in prose between the same signs. */
const TEX = /\\[A-Za-z]{2,}|[\^_]\{|[\w)\]}][\^_][\w\\]|[\w)\s]=[\s\w\\-]/;

/** `n`, alone between signs that say already that it is a formula. */
const VARIABLE = /^\s*[A-Za-z]\w?\s*$/;

/** Whether what stands between the signs of a formula is one. */
export function mayBeTex(content: string): boolean {
  return TEX.test(content) || VARIABLE.test(content);
}

/** What is said of a formula that is none here. */
export function mathMessage(written: string, content: string): string | undefined {
  if (!mayBeTex(content) || (!TEX.test(content) && written.includes('['))) return undefined;
  const remedy = written.startsWith('\\\\')
    ? 'write one backslash before each bracket'
    : 'write it outside of HTML, between $$ and $$, with nothing else on their lines';
  return shown(written, 'a formula', remedy);
}

/** Attributes of C++, which look like wiki links. */
const CPP =
  /^(?:nodiscard|maybe_unused|noreturn|deprecated|fallthrough|(?:un)?likely|no_unique_address|carries_dependency|assume|[\w]+::[\w]+)\b/;

/** What is said of a wiki link, or of what it embeds. */
export function wikiMessage(written: string, embed: boolean, content: string): string | undefined {
  if (/^[\s\d,.;:–-]*$|^\s|\s$/.test(content) || CPP.test(content)) return undefined;
  if (/^_?toc_?$/i.test(content)) {
    return shown(
      written,
      'markup of another system',
      'remove it: a post with three headings gets a table of contents',
    );
  }
  const [target = '', ...labels] = content.split('|');
  const label = labels.at(-1)?.trim() || target.trim();
  const file = target.trim();
  if (embed) {
    const text = /^\d+(?:x\d+)?$/.test(label) || label === file ? 'what it shows' : label;
    return shown(written, 'a wiki link', `write ![${text}](${destination(file)})`);
  }
  const [note = '', heading] = file.split('#');
  const name = /\.\w{2,4}$/.test(note) || note === '' ? note : `${note}.md`;
  const fragment = heading === undefined ? '' : `#${heading.trim().toLowerCase().replace(/\s+/g, '-')}`;
  return shown(written, 'a wiki link', `write [${label}](${destination(name + fragment)})`);
}

/** An address as Markdown wants it: one with blanks or brackets in `<>`. */
function destination(address: string): string {
  return /[\s()]/.test(address) ? `<${address}>` : address;
}

/** Containers that are none here: those with names that mean a box are understood, or told of where they have no end. */
export function boxMessage(written: string, name: string): string | undefined {
  if (isContainer(containerName(name))) return undefined;
  return shown(
    written,
    'a block of another system',
    'write a quote (> before each line), or HTML such as <div> or <details>',
  );
}

const IMAGE_SIZE = /^(\S+)\s+=(\d+(?:%|px)?)?(?:x(\d+)?)?$/;

/** An image or a link whose brackets hold what Markdown does not take for an address. */
export function spacedMessage(
  written: string,
  mark: string,
  label: string,
  inner: string,
): string | undefined {
  const content = inner.trim();
  const [, sized, width = '', height = ''] = IMAGE_SIZE.exec(content) ?? [];
  if (mark === '!' && sized !== undefined) {
    const size = [width && `width="${width.replace('px', '')}"`, height && `height="${height}"`];
    const tag = [
      '<img',
      `src="${sized.replace(/^<(.*)>$/, '$1')}"`,
      `alt="${label}"`,
      ...size.filter(Boolean),
    ].join(' ');
    return shown(written, 'an image with a size, which Markdown does not have', `write ${tag}>`);
  }
  const [, title] = /\s(["'“”‘’].*)$/.exec(content) ?? [];
  const address = (title === undefined ? content : content.slice(0, -title.length)).trim();
  if (!/\s/.test(address)) {
    if (title === undefined || !isAddress(address)) return undefined;
    return shown(
      written,
      'neither a link nor an image',
      `write the title in straight quotes, with none of them in it`,
    );
  }
  if (mark !== '!' && !isAddress(address)) return undefined;
  const what = mark === '!' ? 'an image whose address holds a space' : 'a link whose address holds a space';
  const tail = title === undefined ? '' : ` ${title}`;
  return shown(written, what, `write ${mark}[${label}](<${address}>${tail})`);
}

/** `[x](my file.jpg)` as `[x](<my file.jpg>)`; not where there is a title or a size, which may have been meant otherwise. */
export function withoutSpaces(mark: string, label: string, inner: string): string | undefined {
  const address = inner.trim();
  return /\s/.test(address) && !/[<>"'“”‘’=\\]/.test(address) ? `${mark}[${label}](<${address}>)` : undefined;
}

function isAddress(text: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[./#])|\/|\.[A-Za-z\d]{2,5}(?:[?#]|$)/i.test(text);
}

/** `[a-z][0-9]` is a regular expression, `[1][2]` are two citations. */
const NO_REFERENCE = /^(?:\^?.-.|[\d\s,.;:–-]*|.|\^.*)$/u;

/** What is said of a reference without a definition, such as `[text][name]`; `undefined` for text that is most likely none. */
export function referenceMessage(
  written: string,
  mark: string,
  text: string,
  name: string,
): string | undefined {
  const label = name.trim() === '' ? text : name;
  if (NO_REFERENCE.test(text) || /^[\^!]|[\\=+*|;]/.test(label) || /^[^\p{L}\p{N}]/u.test(label))
    return undefined;
  const what = mark === '!' ? 'an image' : 'a link';
  return shown(
    written,
    `${what} to "${label}", which is not defined`,
    `write [${label}]: and its address on a line of its own`,
  );
}

/** A line of `#` and text without the blank between them. One `#` alone may begin a tag, so it must look like a title. */
export function headingMessage(line: string, marks: string, text: string): string | undefined {
  if (
    marks === '#' &&
    (!/^[\p{Lu}\p{Lo}]/u.test(text) || /[\s]#\p{L}|#\s*$/u.test(text) || !/\s|\p{Lo}{2}/u.test(text))
  )
    return undefined;
  return `${quoted(line)} is not a heading without a space after the ${marks}; write ${quoted(`${marks} ${text}`)}`;
}
