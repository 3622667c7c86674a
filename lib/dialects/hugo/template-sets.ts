import { alias, type Simple } from './template-alias';
import type { GoFunction } from './template-frame';
import { UnsupportedError } from './template-tokens';
import { isSame, listOf, numberOf, textOf, type Value } from './template-value';

/* Functions of Hugo's templates that join lists, and those of numbers that few templates need. */

const has = (list: readonly Value[], value: Value) => list.some((each) => isSame(each, value));

const unique = (list: readonly Value[]) =>
  list.filter((each, index) => list.findIndex((other) => isSame(each, other)) === index);

/** Those of the last list that none of the others has. */
const complement: Simple = (args) => {
  const others = args.slice(0, -1).flatMap(listOf);
  return listOf(args.at(-1)).filter((each) => !has(others, each));
};

const union: Simple = ([a, b]) => unique([...listOf(a), ...listOf(b)]);

export const intersect: Simple = ([a, b]) => unique(listOf(a).filter((each) => has(listOf(b), each)));

const symdiff: Simple = ([a, b]) => [
  ...listOf(b).filter((each) => !has(listOf(a), each)),
  ...listOf(a).filter((each) => !has(listOf(b), each)),
];

/** `apply (slice "a") "upper" "."`: the point stands for the element. */
const apply: GoFunction = ([list, name, ...args], scope) => {
  const called = scope.functions.get(textOf(name));
  if (called === undefined) throw new UnsupportedError(`calls ${textOf(name)}`);
  return listOf(list).map((each) =>
    called(args.length === 0 ? [each] : args.map((arg) => (arg === '.' ? each : arg)), scope),
  );
};

function math(name: string, of: (...values: number[]) => number): [string, Simple] {
  return [`math.${name}`, (args) => of(...args.map(numberOf))];
}

/** `1234.5` as `1,234.50`. */
function grouped(value: number, digits: number): string {
  const [whole = '', part] = Math.abs(value).toFixed(digits).split('.');
  const sign = value < 0 ? '-' : '';
  return sign + whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}

const formatted: Simple = ([digits, value]) => grouped(numberOf(value), numberOf(digits));

export const setFunctions: ReadonlyMap<string, GoFunction> = new Map<string, GoFunction>([
  ...alias(['complement', 'collections.Complement'], complement),
  ...alias(['union', 'collections.Union'], union),
  ...alias(['intersect', 'collections.Intersect'], intersect),
  ...alias(['symdiff', 'collections.SymDiff'], symdiff),
  ['apply', apply],
  ['collections.Apply', apply],
  // Any order is as good; this one is the same in each build.
  ...alias(['shuffle', 'collections.Shuffle'], ([list]) => [...listOf(list)]),
  math('Abs', Math.abs),
  math('Sqrt', Math.sqrt),
  math('Pow', (base, power) => base ** power),
  math('Log', Math.log),
  math('Sum', (...values) => values.reduce((sum, each) => sum + each, 0)),
  math('Product', (...values) => values.reduce((product, each) => product * each, 1)),
  ['math.ModBool', ([a, b]) => numberOf(a) % numberOf(b) === 0],
  ['math.Pi', () => Math.PI],
  ...alias(['lang.FormatNumber', 'lang.FormatNumberCustom', 'lang.NumFmt'], formatted),
  ...alias(['lang.FormatPercent'], (args) => `${textOf(formatted(args))}%`),
]);
