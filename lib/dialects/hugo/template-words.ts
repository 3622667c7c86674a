import { patternOf } from './go-pattern';
import { alias, type Simple } from './template-alias';
import { of } from './template-strings';
import { isList, isMap, numberOf, textOf, type Value } from './template-value';

/* Functions of Hugo's templates about words and addresses. */

const ENDINGS: readonly (readonly [many: RegExp, one: string])[] = [
  [/(?<=[^aeiou])ies$/i, 'y'],
  [/(?<=s|x|z|ch|sh)es$/i, ''],
  [/(?<=[^s])s$/i, ''],
];

function singular(word: string): string {
  const [many, one = ''] = ENDINGS.find(([ending]) => ending.test(word)) ?? [];
  return many === undefined ? word : word.replace(many, one);
}

function plural(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

/** `querify "a" 1 "b" "c d"`, or of a map or of a list of these: `a=1&b=c+d`, in the order of the names. */
const querify: Simple = (args) => {
  const [first] = args;
  const listed: readonly Value[] = isMap(first)
    ? Object.entries(first).flat()
    : args.length === 1 && isList(first)
      ? first
      : args;
  const query = new URLSearchParams();
  for (let i = 0; i < listed.length; i += 2) query.append(textOf(listed[i]), textOf(listed[i + 1]));
  query.sort();
  return query.toString();
};

/** What Go's `url.Parse` tells. */
const parsed: Simple = ([address]) => {
  const text = textOf(address).trim();
  const [, scheme = '', , authority = '', path = '', , query = '', , fragment = ''] =
    /^(?:([a-z][a-z\d+.-]*):)?(\/\/([^/?#]*))?([^?#]*)(\?([^#]*))?(#(.*))?$/is.exec(text) ?? [];
  const host = authority.replace(/^.*@/, '');
  return {
    isObject: true,
    toText: text,
    String: text,
    Scheme: scheme,
    Host: host,
    Hostname: host.replace(/:\d+$/, ''),
    Port: /:(\d+)$/.exec(host)?.[1] ?? '',
    Path: path,
    RawQuery: query,
    Query: Object.fromEntries([...new URLSearchParams(query)].map(([key, value]) => [key, [value]])),
    Fragment: fragment,
    IsAbs: scheme !== '',
  };
};

/** Parts of a path without `.` and `..`. */
export const joinedPath: Simple = (args) => {
  const whole = args
    .flatMap((each) => (isList(each) ? each : [each]))
    .map(textOf)
    .filter(Boolean)
    .join('/');
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return (whole.startsWith('/') ? '/' : '') + parts.join('/');
};

/** Each match with its groups. */
const submatches: Simple = ([pattern, value, most]) =>
  [...textOf(value).matchAll(patternOf(textOf(pattern)))]
    .slice(0, most === undefined ? 1000 : numberOf(most))
    .map((match) => match.map((group) => group ?? ''));

export const wordFunctions: ReadonlyMap<string, Simple> = new Map([
  ...alias(['singularize', 'inflect.Singularize'], of(singular)),
  ...alias(['pluralize', 'inflect.Pluralize'], of(plural)),
  ...alias(
    ['strings.FirstUpper'],
    of((value) => value.charAt(0).toUpperCase() + value.slice(1)),
  ),
  ...alias(['querify', 'collections.Querify'], querify),
  ...alias(
    ['urlquery'],
    of((value) => new URLSearchParams({ x: value }).toString().slice('x='.length)),
  ),
  ...alias(['urls.Parse'], parsed),
  ...alias(['path.Join', 'urls.JoinPath'], joinedPath),
  ...alias(
    ['path.Split'],
    of((value) => {
      const at = value.lastIndexOf('/') + 1;
      return {
        isObject: true,
        toText: `${value.slice(0, at)}|${value.slice(at)}`,
        Dir: value.slice(0, at),
        File: value.slice(at),
      };
    }),
  ),
  ...alias(['path.Clean'], joinedPath),
  ...alias(['findRESubmatch', 'strings.FindRESubmatch'], submatches),
  ...alias(['getenv', 'os.Getenv'], () => ''),
]);
