import type { Simple } from './template-alias';
import { alias } from './template-alias';
import type { GoFunction } from './template-frame';
import { append, cut, dict, index, isIn, merge, seq, sort, where } from './template-lists';
import { scratch } from './template-scratch';
import { UnsupportedError } from './template-tokens';
import {
  at,
  compare,
  elementsOf,
  isList,
  isMap,
  isSame,
  isTrue,
  listOf,
  numberOf,
  textOf,
  type Value,
} from './template-value';

export const length: Simple = ([value]) => {
  const list = elementsOf(value);
  if (list !== undefined) return list.length;
  return isMap(value) ? Object.keys(value).length : new TextEncoder().encode(textOf(value)).length;
};

function relation(holds: (order: number) => boolean): Simple {
  return (args) => holds(compare(args[0], args[1]));
}

function arithmetic(join: (a: number, b: number) => number): Simple {
  return (args) => args.map(numberOf).reduce(join);
}

function kind(test: (value: Value) => boolean): Simple {
  return ([value]) => test(value);
}

const nothing: Simple = () => '';

export const dataFunctions: ReadonlyMap<string, GoFunction> = new Map<string, Simple>([
  ...alias(['not'], ([value]) => !isTrue(value)),
  ...alias(['eq', 'compare.Eq'], ([first, ...others]) => others.some((each) => isSame(first, each))),
  ...alias(['ne', 'compare.Ne'], ([first, ...others]) => !others.some((each) => isSame(first, each))),
  ...alias(
    ['lt', 'compare.Lt'],
    relation((order) => order < 0),
  ),
  ...alias(
    ['le', 'compare.Le'],
    relation((order) => order <= 0),
  ),
  ...alias(
    ['gt', 'compare.Gt'],
    relation((order) => order > 0),
  ),
  ...alias(
    ['ge', 'compare.Ge'],
    relation((order) => order >= 0),
  ),
  ...alias(['default', 'compare.Default'], ([otherwise, value]) =>
    isTrue(value) || value === false || value === 0 ? value : otherwise,
  ),
  ...alias(['cond', 'compare.Conditional'], ([test, yes, no]) => (isTrue(test) ? yes : no)),
  ...alias(['isset', 'collections.IsSet'], ([of, key]) =>
    isList(of) ? numberOf(key) < of.length : at(of, textOf(key)) !== undefined,
  ),
  ...alias(['len'], length),
  ...alias(['index', 'collections.Index'], index),
  ...alias(['slice', 'collections.Slice'], (args) => [...args]),
  ...alias(['dict', 'collections.Dictionary'], dict),
  ...alias(['in', 'collections.In'], isIn),
  ...alias(
    ['first', 'collections.First'],
    cut((list, count) => list.slice(0, count)),
  ),
  ...alias(
    ['last', 'collections.Last'],
    cut((list, count) => list.slice(Math.max(0, list.length - count))),
  ),
  ...alias(
    ['after', 'collections.After'],
    cut((list, count) => list.slice(count)),
  ),
  ...alias(['where', 'collections.Where'], where),
  ...alias(['sort', 'collections.Sort'], sort),
  ...alias(['uniq', 'collections.Uniq'], ([list]) =>
    listOf(list).filter((each, i, all) => all.findIndex((other) => isSame(each, other)) === i),
  ),
  ...alias(['collections.Reverse'], ([list]) => [...listOf(list)].reverse()),
  ...alias(['append', 'collections.Append'], append),
  ...alias(['merge', 'collections.Merge'], merge),
  ...alias(['seq', 'collections.Seq'], seq),
  ...alias(['add', 'math.Add'], (args) =>
    args.every((each) => typeof each !== 'string')
      ? arithmetic((a, b) => a + b)(args)
      : args.map(textOf).join(''),
  ),
  ...alias(
    ['sub', 'math.Sub'],
    arithmetic((a, b) => a - b),
  ),
  ...alias(
    ['mul', 'math.Mul'],
    arithmetic((a, b) => a * b),
  ),
  ...alias(['div', 'math.Div'], ([a, b]) => quotient(numberOf(a), numberOf(b))),
  ...alias(['mod', 'math.Mod'], ([a, b]) => numberOf(a) % numberOf(b)),
  ...alias(['modBool'], ([a, b]) => numberOf(a) % numberOf(b) === 0),
  ...alias(['math.Round'], ([value]) => Math.round(numberOf(value))),
  ...alias(['math.Floor'], ([value]) => Math.floor(numberOf(value))),
  ...alias(['math.Ceil'], ([value]) => Math.ceil(numberOf(value))),
  ...alias(['math.Max'], (args) => Math.max(...args.map(numberOf))),
  ...alias(['math.Min'], (args) => Math.min(...args.map(numberOf))),
  ...alias(['int', 'cast.ToInt'], ([value]) => Math.trunc(numberOf(value))),
  ...alias(['float', 'cast.ToFloat'], ([value]) => numberOf(value)),
  ...alias(
    ['reflect.IsMap'],
    kind((value) => isMap(value)),
  ),
  ...alias(
    ['reflect.IsSlice'],
    kind((value) => isList(value)),
  ),
  ...alias(['warnf', 'warnidf', 'fmt.Warnf', 'fmt.Warnidf', 'debug.Timer'], nothing),
  // What a template tries here cannot fail: what is not known ends the template.
  ...alias(['try'], ([value]) => ({ isObject: true, Err: null, Value: value })),
  ...alias(['newScratch'], () => scratch()),
  ...alias(['hugo.IsProduction'], () => true),
  ...alias(['hugo.IsServer', 'hugo.IsDevelopment'], () => false),
  ...alias(['hugo.Environment'], () => 'production'),
  ...alias(['hugo.Version'], () => ({ isObject: true, isVersion: true, toText: '0.150.0' })),
]);

/** Of whole numbers, a whole number, as in Go. */
function quotient(a: number, b: number): number {
  if (b === 0) throw new UnsupportedError('divides by zero');
  return Number.isInteger(a) && Number.isInteger(b) ? Math.trunc(a / b) : a / b;
}
