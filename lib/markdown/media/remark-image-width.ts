import type { Image, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { widthClass } from '../raw-html/style-classes';
import { visit } from '../visit';

/** As Pandoc and kramdown write it, right behind an image: `{width=300}`, `{width=50%}`, `{: width="300px"}`. */
const WIDTH = /^\{:?\s*width\s*=\s*(["']?)(\d{1,4}(?:\.\d{1,2})?)(px|%)?\1\s*\}/;

/** Most documents can be let off at once. */
const MAY_HAVE_WIDTH = /\{:?\s*width/;

/**
 * A remark plugin: a width behind an image is its width, in pixels or as a share of the column. Comes before what reports attribute
 * lists, which is to see it as a part of the image.
 */
export function remarkImageWidth() {
  return (tree: Root, file: VFile): void => {
    if (!MAY_HAVE_WIDTH.test(String(file))) return;
    visit(tree, 'image', (image, index, parent) => {
      if (parent !== undefined && index !== undefined) takeWidth(image, parent, index);
    });
  };
}

function takeWidth(image: Image, parent: Parents, index: number): void {
  const text = parent.children[index + 1];
  if (text?.type !== 'text') return;
  const [written, , number = '', unit] = WIDTH.exec(text.value) ?? [];
  if (written === undefined || Number(number) === 0) return;
  const share = unit === '%' ? widthClass(`${number}%`) : undefined;
  const asked = share === undefined ? { width: Math.round(Number(number)) } : { className: [share] };
  image.data = { ...image.data, hProperties: { ...image.data?.hProperties, ...asked } };
  text.value = text.value.slice(written.length);
  const end = image.position?.end;
  if (end !== undefined && text.position !== undefined) {
    end.column += written.length;
    if (end.offset !== undefined) end.offset += written.length;
    text.position.start = { ...end };
  }
}
