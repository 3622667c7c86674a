import type { Image, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report, startOf } from '../document';
import { isForLight, themedUrl } from './themed-image';

/**
 * A remark plugin: reports an image that is meant for one theme and has none beside it for the other. Comes after
 * `remarkLinks`, which makes images of references.
 */
export function remarkThemedImages() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'paragraph', ({ children }) => {
      const images = children.filter((child) => !isGap(child));
      images.forEach((image, i) => {
        if (image.type !== 'image') return;
        const theme = themedUrl(image.url)?.theme;
        if (theme === undefined) return;
        const others = [images[i - 1], images[i + 1]].filter((other) => other?.type === 'image');
        if (others.some((other) => isPartner(theme, other))) return;
        const [name, missing] = [image.url.replace(/^.*#/, '#'), theme === 'dark' ? 'light' : 'dark'];
        const message = `the image with ${name} is shown in both themes, because no image for the ${missing} theme stands beside it; write ${example(theme)}`;
        report(file, 'warning', 'image', message, startOf(image));
      });
    });
  };
}

function isGap(node: RootContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function isPartner(theme: 'dark' | 'light', other: Image | undefined): boolean {
  if (other === undefined) return false;
  return theme === 'dark' ? isForLight(other.url) : themedUrl(other.url)?.theme === 'dark';
}

function example(theme: 'dark' | 'light'): string {
  return theme === 'dark' ? '![…](light.png) before it' : '![…](dark.png#dark) behind it';
}
