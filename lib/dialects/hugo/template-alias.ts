import type { Value } from './template-value';

/* Functions of Hugo's templates about values, lists and maps. */

export type Simple = (args: readonly Value[]) => Value;

export function alias(names: readonly string[], run: Simple): [string, Simple][] {
  return names.map((name) => [name, run]);
}
