import type { Visitor } from 'lightningcss';
import type { CssNames } from './css-names';
import { mergeMedia } from './merge-media';
import { possibleSelectors } from './selector-use';
import { TARGETS, writeCss } from './write-css';

/**
 * A style sheet, minified, without the rules that nothing with these names can match, and without the custom properties
 * and keyframes that only such rules used. What it means for these pages stays the same.
 * @throws Error if it is not CSS.
 */
export function purgeCss(css: string, names: CssNames): string {
  const visitor: Visitor<never> = {
    Rule: {
      style: ({ value }) => (possibleSelectors(value.selectors, names).length === 0 ? [] : undefined),
    },
    Selector: (selector) => possibleSelectors([selector], names),
  };
  // Once more: only the first makes of a rule inside of another what it is about.
  let code = writeCss(writeCss(css, visitor), visitor);
  // One property may have been used by another alone. By length, since some rules come out in another order each time.
  for (let before = code.length + 1; code.length < before; ) {
    before = code.length;
    code = writeCss(code, withoutUnused(code, names));
  }
  return mergeMedia(writeCss(code, {}, TARGETS));
}

/** Drops custom properties that no `var()` asks for (nor any script), and keyframes that no rule names. */
function withoutUnused(code: string, names: CssNames): Visitor<never> {
  const asked = new Set([...code.matchAll(/var\(\s*(--[^\s,)]+)/g)].map(([, name]) => name));
  const animations = [...code.matchAll(/animation(?:-name)?:([^;}]+)/g)].map(([, value]) => value).join(' ');
  const words = new Set(animations.split(/[\s,]+/));
  return {
    Declaration: {
      custom: (property) =>
        property.name.startsWith('--') && !asked.has(property.name) && !names.classes.has(property.name)
          ? []
          : undefined,
    },
    Rule: {
      keyframes: (rule) => (words.has(rule.value.name.value) ? undefined : []),
    },
  };
}
