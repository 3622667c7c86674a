import type { Element, ElementContent, Parents, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { COLUMN, partOfColumn, pictureOf, pixelsWide, type Room } from '../../images/plan';
import { toneClasses } from '../../images/tone-classes';
import type { SizedImages } from '../document';
import { addClasses, classesOf, isElement, stringOf } from '../hast';
import { visit } from '../visit';

/**
 * A rehype plugin: an image of the blog becomes one that a browser chooses, by the room that it has and the formats that it knows.
 * Comes after all that looks for images, since it puts them into `<picture>`.
 */
export function rehypePictures() {
  return (tree: Root, { data: { images } }: VFile): void => {
    if (images === undefined) return;
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      if (node.tagName === 'picture') {
        const image = node.children.find((child) => isElement(child, 'img'));
        if (isElement(image)) node.children = pictureParts(node, image, roomOf(image, parent), images);
        return SKIP;
      }
      if (node.tagName !== 'img') return undefined;
      const sources = sourcesOf(node, roomOf(node, parent), images);
      if (sources.length === 0) return undefined;
      parent.children[index] = h('picture', [...sources, node]);
      return SKIP;
    });
  };
}

/** What a `<picture>` of the author's, or one for two themes, holds: each choice in it leaves a browser the choice of formats. */
function pictureParts(
  { children }: Element,
  image: Element,
  room: Room,
  images: SizedImages,
): ElementContent[] {
  const sources = children.flatMap((child): ElementContent[] => {
    if (!isElement(child, 'source')) return [];
    const url = stringOf(child, 'srcSet') ?? '';
    const sized = images.get(url);
    if (sized === undefined) return [child];
    const { media, width = sized.width, height = sized.height } = child.properties;
    const common = { media, width, height };
    const own = h('img', { src: url });
    const formats = sourcesOf(own, room, images);
    const { src, srcSet, sizes } = own.properties;
    return [
      ...formats.map((source) => h('source', { ...source.properties, ...common })),
      h('source', { ...common, srcSet: srcSet ?? src, sizes }),
    ];
  });
  return [...sources, ...sourcesOf(image, room, images), image];
}

/** Lets an image of the blog load one of the files made from it. @returns the same image in formats that not all browsers know. */
function sourcesOf(node: Element, room: Room, images: SizedImages): Element[] {
  const image = images.get(stringOf(node, 'src') ?? '');
  // An author who gave candidates has chosen.
  if (image === undefined || node.properties.srcSet !== undefined) return [];
  const { sources, src, srcset } = pictureOf(image, room);
  node.properties.src = src;
  if (srcset !== undefined) Object.assign(node.properties, { srcSet: srcset, sizes: room.sizes });
  const tone = toneClasses(image.raster.tone);
  if (tone.length > 0) addClasses(node, ...tone);
  return sources.map(({ type, srcset: candidates }) =>
    h('source', { type, srcSet: candidates, sizes: candidates.includes(' ') ? room.sizes : undefined }),
  );
}

/** What the author asked for: a share of the column, as a figure beside the text has it, too; pixels; a place in a row. */
function roomOf(image: Element, parent: Parents): Room {
  const around = isElement(parent) ? classesOf(parent) : [];
  if (around.includes('gallery'))
    return partOfColumn(
      1 / parent.children.filter((child) => isElement(child, 'img', 'picture', 'a')).length,
    );
  const percent = [...classesOf(image), ...around].flatMap((name) => /^w-(\d+)$/.exec(name)?.[1] ?? [])[0];
  if (percent !== undefined) return partOfColumn(Number(percent) / 100);
  const width = Number(image.properties.width);
  return width > 0 ? pixelsWide(width) : COLUMN;
}
