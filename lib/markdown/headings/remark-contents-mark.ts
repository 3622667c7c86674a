import type { Root } from 'mdast';
import { isContentsMark } from './contents-mark';

/** A remark plugin: `[TOC]` yields to the contents that the page has anyway. */
export function remarkContentsMark() {
  return (tree: Root): void => {
    tree.children = tree.children.filter((node) => !isContentsMark(node));
  };
}
