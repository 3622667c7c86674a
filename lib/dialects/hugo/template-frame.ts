import type { HtmlPlace } from './template-place';
import type { Template } from './template-tree';
import type { Value } from './template-value';

export type GoFunction = (args: readonly Value[], scope: Running) => Value;

/** What a template may ask for. */
export interface Surroundings {
  functions: ReadonlyMap<string, GoFunction>;
  /** The text of a template by its name: `partials/x.html`. */
  template(name: string): string | undefined;
  /** What a shortcode that Hugo itself has prints for a value, by its name; `undefined` where there is none. */
  builtIn(name: string, dot: Value): string | undefined;
}

/** A template that runs. */
export interface Running extends Surroundings {
  steps: number;
  depth: number;
  /** Templates that `define` gave a name so far. */
  named: Map<string, Template>;
  /** Runs another one, and hands out what it prints, or what it returns. */
  run(text: string, dot: Value): Value;
  /** The same for a template with a name, `partials/inline/x.html`; `undefined` where there is none. */
  runNamed(name: string, dot: Value): Value;
}

type Variables = Map<string, Value>[];

export interface Frame {
  template: Template;
  running: Running;
  variables: Variables;
  out: string;
  /** Where the end of `out` is. */
  place: HtmlPlace;
}
