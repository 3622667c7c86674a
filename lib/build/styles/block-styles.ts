import type { Selector, SelectorComponent, Visitor } from 'lightningcss';
import type { CssNames } from './css-names';
import { possibleSelectors } from './selector-use';
import { TARGETS, writeCss } from './write-css';

/** What the pages of a type can say: first with plain texts, then with one block of styles more each time. */
export type Levels = readonly CssNames[];

/**
 * The style blocks: of the CSS, for each block the rules that something can match as soon as texts have its names, and not before. So a
 * rule is either in the sheets of all types of pages that can need it, or in a block.
 * @param types the levels of each type of pages; all have as many.
 * @param sheets the finished sheets of these types. Custom properties that one of them lacks are defined in the blocks that ask for them.
 * @returns a style for each level after the first; '' where there are no rules.
 */
export function blockStyles(css: string, types: readonly Levels[], sheets: readonly string[]): string[] {
  const flat = writeCss(css, {});
  const levels = Math.max(0, ...types.map(({ length }) => length));
  return Array.from({ length: levels - 1 }, (_, index) => {
    const rules = rulesOf(flat, (selector) => types.some((type) => levelOf(selector, type) === index + 1));
    if (rules === '') return '';
    const properties = propertiesFor(rules, flat, types, sheets);
    // Minifying has left the names of layers that became empty.
    return writeCss(properties + rules, { Rule: WITHOUT_NAMES }, TARGETS);
  });
}

/** The first level at which something can match a selector. */
function levelOf(selector: Selector, levels: Levels): number {
  return levels.findIndex((names) => possibleSelectors([selector], names).length > 0);
}

/** The rules of which a selector is wanted, with these selectors alone. */
function rulesOf(css: string, isWanted: (selector: Selector) => boolean): string {
  // Those that stand in another selector are visited, too, and stay as they are.
  let whole = new Set<string>();
  const code = writeCss(css, {
    Rule: {
      style: ({ value: { selectors } }) => {
        whole = new Set(selectors.map((selector) => JSON.stringify(selector)));
        return selectors.flatMap(alternatives).some(isWanted) ? undefined : [];
      },
      ...WITHOUT_NAMES,
    },
    Selector: (selector) =>
      whole.has(JSON.stringify(selector)) ? alternatives(selector).filter(isWanted) : undefined,
  });
  const used = new Set(
    [...code.matchAll(/animation(?:-name)?:([^;}]+)/g)].flatMap(([, value = '']) => value.split(/[\s,]+/)),
  );
  return writeCss(code, {
    Rule: { keyframes: (rule) => (used.has(rule.value.name.value) ? undefined : []) },
  });
}

/** What a sheet has said before: the order of the layers, and how pages follow each other. */
const WITHOUT_NAMES = { 'layer-statement': () => [], 'view-transition': () => [] } satisfies NonNullable<
  Visitor<never>['Rule']
>;

/** `:is(a, b) c` as `:is(a) c` and `:is(b) c`: each may be wanted without the other. */
function alternatives(selector: Selector): Selector[] {
  return selector.reduce<SelectorComponent[][]>(
    (begun, component) => {
      const choices: SelectorComponent[] =
        component.type === 'pseudo-class' && (component.kind === 'is' || component.kind === 'where')
          ? component.selectors.map((choice) => ({ ...component, selectors: [choice] }))
          : [component];
      return begun.flatMap((each) => choices.map((choice) => [...each, choice]));
    },
    [[]],
  );
}

/** The custom properties that rules ask for and not every sheet defines, as the plain rules of the CSS define them. */
function propertiesFor(
  rules: string,
  flat: string,
  types: readonly Levels[],
  sheets: readonly string[],
): string {
  const asked = sheets.map(askedBy);
  const missing = (css: string) => [...askedBy(css)].filter((name) => !asked.every((set) => set.has(name)));
  const isPlain = (selector: Selector) => types.some((type) => levelOf(selector, type) === 0);
  const wanted = new Set(missing(rules));
  for (;;) {
    const properties = definitionsOf(flat, isPlain, wanted);
    const more = missing(properties).filter((name) => !wanted.has(name));
    if (more.length === 0) return properties;
    for (const name of more) wanted.add(name);
  }
}

function definitionsOf(
  css: string,
  isPlain: (selector: Selector) => boolean,
  wanted: ReadonlySet<string>,
): string {
  return writeCss(css, {
    Rule: {
      style: ({ value }) => (value.selectors.some(isPlain) ? undefined : []),
      keyframes: () => [],
      ...WITHOUT_NAMES,
    },
    Declaration: (property) =>
      property.property === 'custom' && wanted.has(property.value.name) ? undefined : [],
  });
}

function askedBy(css: string): Set<string> {
  return new Set([...css.matchAll(/var\(\s*(--[^\s,)]+)/g)].map(([, name = '']) => name));
}
