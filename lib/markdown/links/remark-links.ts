import type {
  Definition,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
} from 'mdast';
import { SKIP, type VisitorResult } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf, type Place, report, startOf } from '../document';
import { besideVideo } from '../media/beside-video';
import { mediaElement, mediaTag } from '../media/media-tag';
import { isSafeUrl, lowerScheme, schemeOf } from '../schema';
import { visit } from '../visit';
import { resolveHref, resolveImage, resolveSource } from './resolve-url';

/**
 * A remark plugin: every link and image leads where the document's world says; what leads nowhere is reported, at its
 * own place or that of its definition. What could run a script is taken off, its text stays.
 */
export function remarkLinks() {
  return (tree: Root, file: VFile): void => {
    const definitions = definitionsOf(tree);
    visit(tree, (node, index, parent): VisitorResult => {
      if (index === undefined || parent === undefined) return undefined;
      const isReference = node.type === 'linkReference' || node.type === 'imageReference';
      const definition = isReference ? definitions.get(node.identifier.toUpperCase()) : undefined;
      const direct = isReference ? definition && inPlaceOf(node, definition) : node;
      const place = startOf(definition ?? node);
      if (direct?.type === 'link') return follow(direct, index, parent, file, place);
      if (direct?.type === 'image') return load(direct, index, parent, file, place);
      return undefined;
    });
  };
}

/** The link or the image that a reference is. */
function inPlaceOf(node: LinkReference | ImageReference, { url, title }: Definition): Link | Image {
  const common = { url, title: title ?? null, ...(node.position && { position: node.position }) };
  return node.type === 'linkReference'
    ? { type: 'link', children: node.children, ...common }
    : { type: 'image', alt: node.alt ?? null, ...common };
}

function definitionsOf(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    const id = node.identifier.toUpperCase();
    if (!definitions.has(id)) definitions.set(id, node);
  });
  return definitions;
}

/** A link leads where its address says. @param place where a wrong address is told. */
function follow(
  link: Link,
  index: number,
  parent: Parents,
  file: VFile,
  place: Place | undefined,
): VisitorResult {
  if (!isSafeUrl(link.url, 'href')) {
    reportUnsafe(link.url, file, place);
    replace(parent, index, link.children);
    return [SKIP, index];
  }
  link.url = resolveHref(lowerScheme(link.url), file, place);
  replace(parent, index, [link]);
  // The children of a link that was a reference are visited here: they were not part of the tree.
  return undefined;
}

/** An image, a video or a sound, as its address says. @param place where a wrong address is told. */
function load(
  image: Image,
  index: number,
  parent: Parents,
  file: VFile,
  place: Place | undefined,
): VisitorResult {
  if (!isSafeUrl(image.url, 'src')) {
    reportUnsafe(image.url, file, place);
    replace(parent, index, image.alt ? [{ type: 'text', value: image.alt }] : []);
    return [SKIP, index + (image.alt ? 1 : 0)];
  }
  const element = mediaElement(image.url);
  if (element === undefined) {
    if (!image.alt?.trim()) {
      const text = 'this image has no text for readers who cannot see it; write ![what it shows](…)';
      report(file, 'warning', 'alt', text, startOf(image), { about: 'image' });
    }
    sizeImage(image, file, place);
    replace(parent, index, [image]);
  } else {
    const url = lowerScheme(image.url);
    const { src } = resolveSource(url, file, place);
    const beside = element === 'video' ? besideVideo(url, contextOf(file)) : {};
    const tag = mediaTag(element, { src, label: image.alt?.trim() ?? '', title: image.title ?? '', beside });
    replace(parent, index, [{ type: 'html', value: tag }]);
  }
  return [SKIP, index + 1];
}

/** Says where the file of an image is, and how large: in the width that its author asks for. */
function sizeImage(image: Image, file: VFile, place: Place | undefined): void {
  const { src, width, height } = resolveImage(lowerScheme(image.url), file, place);
  image.url = src;
  if (!width || !height) return;
  const asked = Number(image.data?.hProperties?.width);
  const scale = asked > 0 ? asked / width : 1;
  const size = { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
  image.data = { ...image.data, hProperties: { ...image.data?.hProperties, ...size } };
}

function reportUnsafe(url: string, file: VFile, place: Place | undefined): void {
  const scheme = schemeOf(url) ?? '';
  const message = /^(?:file|[a-z])$/i.test(scheme)
    ? `"${url}" is a place on your own machine, and was removed; put the file beside the post, and write its name`
    : `a "${scheme}:" address is not allowed and was removed; the text is kept`;
  report(file, 'warning', 'html', message, place, { about: `${scheme}:` });
}

function replace(parent: Parents, index: number, nodes: readonly PhrasingContent[]): void {
  const children: Nodes[] = parent.children;
  children.splice(index, 1, ...nodes);
}
