import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { nearest } from '../../nearest';
import { contextOf, report } from '../document';
import { fragmentOf } from './fragment';

/** A remark plugin: reports links within the document to what does not exist. Run it when all links are resolved. */
export function remarkFragments() {
  return (_tree: Root, file: VFile): void => {
    const anchors = file.data.anchors ?? new Set<string>();
    for (const { fragment, place } of file.data.fragments ?? []) {
      const found = fragmentOf(fragment, anchors);
      if (found.kind === 'right') continue;
      if (found.kind === 'meant') {
        const fix = { old: `#${fragment}`, new: `#${found.id}` };
        report(file, 'warning', 'link', `"#${fragment}" should be "#${found.id}"`, place, { fix });
        continue;
      }
      const near = nearest(fragment, anchors);
      const hint = near === undefined ? '' : `; did you mean #${near}?`;
      const message = `"#${fragment}" leads to no heading of this document${hint}`;
      report(file, contextOf(file).broken, 'link', message, place, { lost: `#${fragment}` });
    }
  };
}
