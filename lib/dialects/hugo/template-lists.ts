import { patternOf } from './go-pattern';
import type { Simple } from './template-alias';
import { intersect } from './template-sets';
import { UnsupportedError } from './template-tokens';
import {
  at,
  compare,
  Html,
  isList,
  isMap,
  isSame,
  listOf,
  numberOf,
  textOf,
  type Value,
} from './template-value';

const MAX_LIST = 10_000;

function indexOf(args: readonly Value[]): Value {
  return args.slice(1).reduce((value: Value, key) => {
    if (isList(value)) return value[numberOf(key)];
    return isMap(value) ? at(value, textOf(key)) : undefined;
  }, args[0]);
}

export const index: Simple = (args) => {
  const [of, keys] = args;
  return args.length === 2 && isList(keys) ? indexOf([of, ...keys]) : indexOf(args);
};

export const dict: Simple = (args) => {
  const entries: [string, Value][] = [];
  for (let i = 0; i < args.length; i += 2) entries.push([textOf(args[i]), args[i + 1]]);
  return Object.fromEntries(entries);
};

export const isIn: Simple = ([of, value]) =>
  isList(of) ? of.some((each) => isSame(each, value)) : textOf(of).includes(textOf(value));

export const seq: Simple = (args) => {
  const numbers = args.map(numberOf);
  const [first = 1, second, third] = numbers;
  const [from, by, to] =
    third !== undefined
      ? [first, second ?? 1, third]
      : second !== undefined
        ? [first, second < first ? -1 : 1, second]
        : [1, first < 1 ? -1 : 1, first];
  if (by === 0 || Math.abs((to - from) / by) > MAX_LIST) throw new UnsupportedError('counts too far');
  return Array.from({ length: Math.max(0, Math.floor((to - from) / by) + 1) }, (_, step) => from + step * by);
};

/** Of several maps one; the last one wins. */
export const merge: Simple = (args) =>
  Object.fromEntries(args.filter(isMap).flatMap((each) => Object.entries(each)));

/** What a method answers; HTML as its text. */
function plainOf(value: Value): Value {
  const answer = typeof value === 'function' ? value([]) : value;
  return answer instanceof Html ? answer.text : answer;
}

/** Whether a value is as it is wanted, by the operators of `where`. */
const OPERATORS: Readonly<Record<string, (value: Value, wanted: Value) => boolean>> = {
  ...named(isSame, '=', '==', 'eq'),
  ...named((value, wanted) => !isSame(value, wanted), '!=', '<>', 'ne'),
  ...named((value, wanted) => isIn([wanted, value]) === true, 'in'),
  ...named((value, wanted) => isIn([wanted, value]) !== true, 'not in'),
  ...named((value, wanted) => {
    return listOf(intersect([isList(value) ? value : [value], wanted])).length > 0;
  }, 'intersect'),
  ...named((value, wanted) => patternOf(textOf(wanted)).test(textOf(value)), 'like'),
  ...named((value, wanted) => orderOf(value, wanted) > 0, '>', 'gt'),
  ...named((value, wanted) => orderOf(value, wanted) >= 0, '>=', 'ge'),
  ...named((value, wanted) => orderOf(value, wanted) < 0, '<', 'lt'),
  ...named((value, wanted) => orderOf(value, wanted) <= 0, '<=', 'le'),
};

function named<T>(value: T, ...names: string[]): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** Not a number where there is nothing to compare. */
function orderOf(value: Value, wanted: Value): number {
  return value === undefined || value === null ? Number.NaN : compare(value, wanted);
}

export const where: Simple = ([list, key, ...rest]) => {
  const [operator, wanted] = rest.length > 1 ? [textOf(rest[0]), rest[1]] : ['=', rest[0]];
  const path = textOf(key).replace(/^\./, '').split('.');
  const fits = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  return listOf(list).filter((each) => {
    if (fits === undefined) throw new UnsupportedError(`compares with ${operator}`);
    return fits(
      path.reduce<Value>((of, part) => plainOf(at(of, part)), each),
      wanted,
    );
  });
};

export const sort: Simple = ([list, key, order]) => {
  const by = (each: Value) => (key === undefined || textOf(key) === 'value' ? each : at(each, textOf(key)));
  const sorted = [...listOf(list)].sort((a, b) => compare(by(a), by(b)));
  return textOf(order) === 'desc' ? sorted.reverse() : sorted;
};

/** Elements of a list, or letters of a text. */
export function cut(slice: <T>(list: readonly T[], count: number) => T[]): Simple {
  return ([count, list]) => slice(listOf(list), numberOf(count));
}

export const append: Simple = (args) => {
  const list = args.at(-1);
  return [
    ...(list === undefined || list === null ? [] : listOf(list)),
    ...args.slice(0, -1).flatMap((each) => (isList(each) ? each : [each])),
  ];
};
