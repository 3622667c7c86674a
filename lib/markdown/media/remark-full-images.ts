import type { Image, ImageReference, Link, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from '../document';

/** Right behind an image: `{full}`. */
const FULL = /^\{full\}/;

/**
 * A remark plugin: an image with `{full}` behind it leads to its file in full size, and with it all images that pages show in other sizes
 * where the configuration says so. Comes after `remarkImageWidth`, and before what reports attribute lists.
 */
export function remarkFullImages() {
  return (tree: Root, file: VFile): void => {
    const all = contextOf(file).fullImages === true;
    if (!all && !String(file).includes('{full}')) return;
    const urls = new Map<string, string>();
    collect(tree, urls);
    wrapIn(tree, { all, urls, file, isFree: true });
  };
}

/** The addresses of images that are named by reference. */
function collect(parent: Parents, urls: Map<string, string>): void {
  for (const child of parent.children) {
    if (child.type === 'definition' && !urls.has(child.identifier)) urls.set(child.identifier, child.url);
    if ('children' in child) collect(child, urls);
  }
}

interface Wrapping {
  all: boolean;
  urls: ReadonlyMap<string, string>;
  file: VFile;
  /** `false` in links, which hold no others, and in titles, which lead to their section. */
  isFree: boolean;
}

function wrapIn(parent: Parents, wrapping: Wrapping): void {
  const { all, urls, file, isFree } = wrapping;
  for (const [at, child] of parent.children.entries()) {
    if (child.type !== 'image' && child.type !== 'imageReference') {
      const isTaken = child.type === 'link' || child.type === 'linkReference' || child.type === 'heading';
      if ('children' in child) wrapIn(child, { ...wrapping, isFree: isFree && !isTaken });
      continue;
    }
    const isAsked = takeMark(parent, at);
    const url = child.type === 'image' ? child.url : urls.get(child.identifier);
    if (url === undefined || !isFree || !(isAsked || all)) continue;
    const found = contextOf(file).resolveImage(url);
    if (found.kind === 'missing' || !(isAsked || (found.kind === 'internal' && found.stem !== undefined)))
      continue;
    parent.children[at] = linkTo(url, child);
  }
}

function linkTo(url: string, image: Image | ImageReference): Link {
  return { type: 'link', url, children: [image], ...(image.position && { position: image.position }) };
}

/** Takes `{full}` off the text behind an image. */
function takeMark(parent: Parents, at: number): boolean {
  const text = parent.children[at + 1];
  if (text?.type !== 'text') return false;
  const [written] = FULL.exec(text.value) ?? [];
  if (written === undefined) return false;
  text.value = text.value.slice(written.length);
  const start = text.position?.start;
  if (start !== undefined) {
    start.column += written.length;
    if (start.offset !== undefined) start.offset += written.length;
  }
  return true;
}
