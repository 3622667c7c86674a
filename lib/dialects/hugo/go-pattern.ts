import { UnsupportedError } from './template-tokens';

/** An expression of Go, for all matches. @throws UnsupportedError for one that JavaScript cannot read, or that may take too long. */
export function patternOf(source: string): RegExp {
  // Go's expressions never take long. Here a repetition of repetitions could, so none is tried.
  if (source.length > 500 || /[+*}]\)+[+*{]/.test(source))
    throw new UnsupportedError('has a pattern that may take too long');
  const { pattern, flags } = fromGo(source);
  try {
    return new RegExp(pattern, `gu${flags}`);
  } catch {
    throw new UnsupportedError(`has the pattern ${JSON.stringify(source)}`);
  }
}

/** What Go writes otherwise than JavaScript; what is the same in both, such as `{2,3}` and `\w`, is matched so that its signs are left alone. */
const GO =
  /\\Q(?<words>[\s\S]*?)(?:\\E|$)|\[:(?<not>\^)?(?<set>[a-z]+):\]|\(\?(?<flags>[imsU]+)\)|\((?<name>\?P<)|\\(?<kind>[pP])(?:(?<letter>[A-Z])|\{(?<script>\w+)\})|\\x\{(?<code>[\da-fA-F]{1,6})\}|\\(?<end>[Aza])|\\(?<sign>[^\w\s]|_)|\\[\s\S]|\{\d+(?:,\d*)?\}|(?<brace>[{}])/g;

const SETS: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  punct: '\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e',
  word: '\\w',
};

const ENDS: Readonly<Record<string, string>> = { A: '(?<![\\s\\S])', z: '(?![\\s\\S])', a: '\\x07' };

/** An expression of Go as one of JavaScript. Flags that begin behind the start count for all of it. */
function fromGo(source: string): { pattern: string; flags: string } {
  const flags = new Set<string>();
  let pattern = '';
  let done = 0;
  for (const { 0: whole, index, groups = {} } of source.matchAll(GO)) {
    const { words, not = '', set, kind, letter, script, code, end, sign, brace, name } = groups;
    pattern += source.slice(done, index);
    done = index + whole.length;
    if (words !== undefined) pattern += [...words].map(asSign).join('');
    else if (set !== undefined) pattern += not === '' ? (SETS[set] ?? '') : `\\P{${set}}`;
    else if (groups.flags !== undefined) for (const flag of groups.flags.replace('U', '')) flags.add(flag);
    else if (name !== undefined) pattern += '(?<';
    else if (kind !== undefined) pattern += `\\${kind}{${letter ?? categoryOf(script ?? '')}}`;
    else if (code !== undefined) pattern += `\\u{${code}}`;
    else if (end !== undefined) pattern += ENDS[end] ?? '';
    else if (sign !== undefined || brace !== undefined) pattern += asSign(sign ?? brace ?? '');
    else pattern += whole;
  }
  return { pattern: pattern + source.slice(done), flags: [...flags].join('') };
}

/** `Lu` is a category, `Han` a script. */
function categoryOf(name: string): string {
  return /^[A-Z][a-z]?$/.test(name) ? name : `Script=${name}`;
}

/** A sign that means nothing but itself. */
function asSign(sign: string): string {
  return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}
