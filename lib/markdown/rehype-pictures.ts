import type { Element, Parents, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { COLUMN, partOfColumn, pictureOf, pixelsWide, type Room } from '../images/plan';
import { toneClasses } from '../images/tone-classes';
import { addClasses, classesOf, isElement, stringOf } from './hast';

/**
 * A rehype plugin: an image of the blog becomes one that a browser chooses, by the room that it has and the formats that it knows.
 * Comes after all that looks for images, since it puts them into `<picture>`.
 */
export function rehypePictures() {
  return (tree: Root, file: VFile): void => {
    const { images } = file.data;
    if (images === undefined) return;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || parent === undefined || index === undefined) return undefined;
      const image = images.get(stringOf(node, 'src') ?? '');
      // An author who gave candidates has chosen.
      if (image === undefined || node.properties.srcSet !== undefined) return undefined;
      const room = roomOf(node, parent);
      const { sources, src, srcset } = pictureOf(image, room);
      node.properties.src = src;
      if (srcset !== undefined) Object.assign(node.properties, { srcSet: srcset, sizes: room.sizes });
      const tone = toneClasses(image.raster.tone);
      if (tone.length > 0) addClasses(node, ...tone);
      if (sources.length === 0 || isElement(parent, 'picture')) return undefined;
      const choice = sources.map(({ type, srcset: candidates }) =>
        h('source', { type, srcSet: candidates, ...(candidates.includes(' ') && { sizes: room.sizes }) }),
      );
      parent.children[index] = h('picture', [...choice, node]);
      return SKIP;
    });
  };
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
