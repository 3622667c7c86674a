import { ENGINES, type Engine } from './drawings';

/** The extensions of Markdown that draw, by the languages of their fences. */
export const DIAGRAM_LANGUAGES: ReadonlyMap<string, 'dot' | 'mermaid' | 'charts'> = new Map([
  ['dot', 'dot'],
  ['graphviz', 'dot'],
  ['gv', 'dot'],
  ['mermaid', 'mermaid'],
  ['chart', 'charts'],
]);

/** An option on the line that opens a fence, and how many characters of the line's meta are before it. */
export interface FenceOption {
  name: string;
  value: string;
  at: number;
}

const OPTION =
  /([\w-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|\[([^[\]]*)\]|([^\s"'[\]]+))|([\w-]+)/g;

/** What an author asked for behind a fence's language: `title="A b" type=bar stacked`. A word alone is `true`. */
export function fenceOptions(meta: string): FenceOption[] {
  return [...meta.matchAll(OPTION)].map((found) => {
    const [, key, double, single, list, plain, flag = ''] = found;
    const value = (double ?? single)?.replace(/\\(.)/g, '$1') ?? list ?? plain ?? 'true';
    return { name: key ?? flag, value, at: found.index };
  });
}

/** The value of the first of these options that is there. */
export function optionValue(options: readonly FenceOption[], ...names: string[]): string | undefined {
  return options.find(({ name }) => names.includes(name.toLowerCase()))?.value.trim();
}

/** Whether the fence is to be shown as the code that it is. */
export function isShownAsCode(options: readonly FenceOption[]): boolean {
  return optionValue(options, 'code') === 'true';
}

/** How a graph is laid out; `undefined` for a way that Graphviz does not have. */
export function engineOf(options: readonly FenceOption[]): Engine | undefined {
  const named = optionValue(options, 'layout', 'engine') ?? 'dot';
  return ENGINES.find((engine) => engine === named.toLowerCase());
}
