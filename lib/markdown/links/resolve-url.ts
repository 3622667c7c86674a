import type { VFile } from 'vfile';
import type { ImageFacts } from '../../files/image-facts';
import type { Rule } from '../../problems/rules';
import { contextOf, type Place, report } from '../document';

/**
 * Where a link's URL leads in the browser. A link that leads nowhere is reported and keeps its URL; one to a fragment
 * of the document itself is kept for `remarkFragments`, which knows all of them.
 */
export function resolveHref(url: string, file: VFile, place: Place | undefined): string {
  if (url.startsWith('#')) {
    file.data.fragments ??= [];
    file.data.fragments.push({ fragment: url.slice(1), place });
    return url;
  }
  const context = contextOf(file);
  const found = context.resolveLink(url);
  if (found.kind === 'external') reportOwnMachine(url, 'link', file, place);
  if (found.kind !== 'missing') return found.href;
  report(file, context.broken, 'link', messageOf(url, found.message), place, { lost: url });
  return url;
}

/** The same for an image, with its size. A file that browsers do not show as an image is reported, too. */
export function resolveImage(
  url: string,
  file: VFile,
  place: Place | undefined,
): { src: string } & ImageFacts {
  const found = resolveSource(url, file, place);
  if (found.problem !== undefined) report(file, 'warning', 'image', found.problem, place);
  for (const heed of heeds(url, found)) report(file, 'warning', 'image', heed, place);
  const { stem, width, height, format, raster } = found;
  if (stem && width && height && format && raster) {
    file.data.images ??= new Map();
    file.data.images.set(found.src, { stem, width, height, format, raster });
  }
  return found;
}

/** An animated GIF of so many bytes takes a telephone seconds. */
const HEAVY_GIF = 1_000_000;

/** What is shown as it should be, and costs readers or the author more than they know. */
function heeds(url: string, { src, format, raster }: { src: string } & ImageFacts): string[] {
  if (raster === undefined) return [];
  const name = JSON.stringify(url.slice(0, 100));
  const found: string[] = [];
  if (format === 'gif' && raster.animated && raster.weight > HEAVY_GIF) {
    const size = (raster.weight / 1_000_000).toFixed(1);
    found.push(`${name} is an animated GIF of ${size} MB; as a video (.mp4, .webm) it is a tenth of that`);
  }
  if (raster.position && !/\/media\//.test(src)) {
    found.push(
      `${name} says where it was taken, and files of public/ are published as they are; move it beside the post`,
    );
  }
  return found;
}

/** The same for what is loaded, also for a video or a sound. */
export function resolveSource(
  url: string,
  file: VFile,
  place: Place | undefined,
): { src: string; stem?: string } & ImageFacts {
  const context = contextOf(file);
  const found = context.resolveImage(url);
  if (found.kind === 'external') reportOwnMachine(url, 'image', file, place);
  if (found.kind !== 'missing') return found;
  report(file, context.broken, 'image', messageOf(url, found.message), place, { lost: url });
  return { src: url };
}

/** Template code in an address leads nowhere, but nobody looks for it among the files. */
function messageOf(url: string, missing: string): string {
  const code = /\{\{.*?\}\}|\{%.*?%\}/.exec(url)?.[0];
  if (code === undefined) return missing;
  return `${JSON.stringify(url.slice(0, 100))} holds template code (${code.slice(0, 60)}), which is not run here; write the address itself`;
}

/** `localhost` and its like (RFC 6761): what a site under work is called on the machine where it is made. */
const OWN_MACHINE =
  /^(?:https?:)?\/\/(?:[^/?#@]*@)?(?:(?:[\w-]+\.)*localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])(?::\d*)?(?:[/?#]|$)/i;

function reportOwnMachine(url: string, rule: Rule, file: VFile, place: Place | undefined): void {
  if (!OWN_MACHINE.test(url)) return;
  const path = url.replace(/^[^/]*\/\/[^/?#]*/, '') || '/';
  const message = `${JSON.stringify(url.slice(0, 100))} leads readers to their own machine; write ${path.slice(0, 100)} for a page of this blog, or put the address in backticks if you mean the reader’s machine`;
  report(file, 'warning', rule, message, place);
}
