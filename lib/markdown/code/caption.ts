import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Fence } from './fence';

/**
 * What stands above a block of code: its title, a link to where it is from, its language; nothing where none is known.
 * @param codeUrl where the files of `file=` and of titles such as `lib/a.ts` can be seen; `:file` stands for one.
 */
export function codeCaption(fence: Fence, label: string | undefined, codeUrl: string | undefined): Element[] {
  const { title, link } = fence;
  const href = codeUrl === undefined ? undefined : fileHref(fence, codeUrl);
  const parts = [
    ...(title === undefined ? [] : [h('b', href === undefined ? title : linkTo(href, title))]),
    ...(link === undefined ? [] : [linkTo(link.href, link.text || new URL(link.href).hostname)]),
    ...(label === undefined ? [] : [h('span', { className: ['lang'] }, label)]),
  ];
  return parts.length === 0 ? [] : [h('figcaption', parts)];
}

function linkTo(href: string, text: string): Element {
  return h('a', { href, rel: ['noopener'] }, text);
}

/** A path below folders, which a title hardly is by chance: `lib/a.ts`, not `hello.ts` and not `and/or`. */
const PATH = /^(?!\.{1,2}\/)(?:[\w@.()[\]+-]+\/)+[\w@.()[\]+-]*\.\w+$/;

function fileHref({ title = '', file }: Fence, codeUrl: string): string | undefined {
  const path = file?.path ?? (PATH.test(title) ? title : undefined);
  if (path === undefined || /^[a-z]+:|^\/|(?:^|\/)\.\.(?:\/|$)/i.test(path)) return undefined;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return codeUrl.replace(':file', () => encoded) + (file?.lines ? `#${file.lines}` : '');
}
