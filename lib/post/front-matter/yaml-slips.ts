import type { Place } from './source';

/** What a parser of YAML says is wrong, and where. */
export interface Wrong {
  place: Place;
  message: string;
}

/** A piece of one line that its author must have meant otherwise. */
export interface Slip extends Place {
  message: string;
  old: string;
  new: string;
}

/** The slip behind an error of the parser, if it is this one; lines count from 1, as places do. */
type FindSlip = (lines: readonly string[], wrong: Wrong) => Slip | undefined;

/** `title: `, `- `, `- name: `, and the value behind it. */
const FIELD = /^([ ]*(?:-[ \t]+)?(?:(?:"[^"]*"|'[^']*'|[\p{L}_][\p{L}\w.-]*)[ \t]*:[ \t]+)?)(\S.*?)[ \t]*$/u;

/** Fields that are hardly a word of a text which goes on in the next line. */
const COMMON =
  /^(?:title|date|layout|tags?|categor(?:y|ies)|author|description|permalink|comments|published|draft|image|slug|lang|updated|excerpt|subtitle|keywords)\s*:/;

interface Field {
  before: string;
  value: string;
  line: number;
}

/** What authors leave out most, in the order in which it is tried. */
export const SLIPS: readonly FindSlip[] = [
  noBlank,
  wideColon,
  indented,
  openQuote,
  openList,
  noText,
  quoteWithin,
  colonWithin,
  noEscape,
];

/** `date:2026-01-02` */
function noBlank(lines: readonly string[], { place: { line } }: Wrong): Slip | undefined {
  const [written, indent = '', key, value] =
    /^([ ]*)([A-Za-z_][\w-]*):([^\s:/\\].*)$/.exec(at(lines, line)) ?? [];
  if (written === undefined) return undefined;
  const right = `${key}: ${value}`;
  const meant = right.length > LONGEST ? `${key}: and a space` : right;
  const message = `a field needs a colon and a space after its name; write ${meant}`;
  return { line, column: indent.length + 1, message, old: `${key}:${value}`, new: right };
}

/** `title：标题`, with the colon of Chinese and Japanese. */
function wideColon(lines: readonly string[], { place: { line } }: Wrong): Slip | undefined {
  const [old, key, value] = /^([A-Za-z_][\w-]*)：[ \t]*(\S.*)$/.exec(at(lines, line)) ?? [];
  if (old === undefined) return undefined;
  const right = `${key}: ${value}`;
  return { line, column: 1, message: `： is no colon for YAML; write ${shortened(right)}`, old, new: right };
}

/** A field that stands further to the right than the one before it, which has a value. */
function indented(lines: readonly string[], { place, message }: Wrong): Slip | undefined {
  if (!/^(?:Nested mappings|Tabs are not allowed|All mapping items)/.test(message)) return undefined;
  const line = message.startsWith('Nested') ? place.line + 1 : place.line;
  const old = at(lines, line);
  const right = old.trimStart();
  if (right === old || !COMMON.test(right) || !/^\S[^:]*:[ \t]+\S/.test(at(lines, line - 1)))
    return undefined;
  const told = `the field stands further to the right than the one above it; write ${shortened(right)} at the beginning of the line`;
  return { line, column: 1, message: told, old, new: right };
}

/** `title: "Kites` */
function openQuote(lines: readonly string[], { place, message }: Wrong): Slip | undefined {
  const [, sign] = /^Missing closing (["'])/.exec(message) ?? [];
  if (sign === undefined) return undefined;
  for (let line = place.line; line > 0; line--) {
    const field = fieldAt(lines, line);
    if (field?.value.startsWith(sign) !== true) continue;
    const { value } = field;
    return value.length > 1 ? instead(field, value + sign, `the value has no closing ${sign}`) : undefined;
  }
  return undefined;
}

/** `tags: [a, b`, also where the list goes on in the lines below. */
function openList(lines: readonly string[], { place, message }: Wrong): Slip | undefined {
  const [, closer] = /^Flow .* end with a ([\]}])/.exec(message) ?? [];
  if (closer === undefined) return undefined;
  const opener = closer === ']' ? '[' : '{';
  // The parser sees it where the next field begins.
  let last = place.line;
  while (last > 1 && (last === place.line ? FIELD_LINE.test(at(lines, last)) : at(lines, last).trim() === ''))
    last--;
  let first = place.line;
  while (first > 0 && !(fieldAt(lines, first)?.value.startsWith(opener) ?? false)) first--;
  if (first === 0) return undefined;
  last = Math.max(first, last);
  if (lines.slice(first - 1, last).some((each) => each.includes(closer))) return undefined;
  const told = `the value has no closing ${closer}`;
  const field = fieldAt(lines, last);
  if (first === last && field !== undefined) return instead(field, field.value + closer, told);
  const old = at(lines, last).trim();
  const column = at(lines, last).indexOf(old) + 1;
  return { line: last, column, message: `${told}; write ${shortened(old + closer)}`, old, new: old + closer };
}

const FIELD_LINE = /^[\p{L}_"'][^:]*:/u;

/** `title: [Solved] Error`, `title: @home` */
function noText(lines: readonly string[], { place: { line }, message }: Wrong): Slip | undefined {
  const field = fieldAt(lines, line);
  const [sign] = /^[[\]{}*&|>?:@`%-]/.exec(field?.value ?? '') ?? [];
  if (
    field === undefined ||
    sign === undefined ||
    field.value.length > 300 ||
    /^Flow .* end with a/.test(message)
  )
    return undefined;
  const right = inQuotes(field.value);
  const told = `a value that begins with ${sign} is no text in YAML; put it in quotes`;
  const whole = (field.before + right).trim();
  return {
    ...placeOf(field),
    message: `${told}${whole.length > LONGEST ? '' : `: ${whole}`}`,
    old: field.value,
    new: right,
  };
}

/** `title: "A" and "B"`, `title: 'it's'`, `tags: "a", "b"` */
function quoteWithin(lines: readonly string[], { place: { line }, message }: Wrong): Slip | undefined {
  const field = fieldAt(lines, line);
  const sign = field?.value[0];
  if (field === undefined || !/^(?:Unexpected scalar at node end|Nested mappings)/.test(message))
    return undefined;
  if (sign !== '"' && sign !== "'") return undefined;
  const { value } = field;
  const list = /^(?:"[^"]*"|'[^']*')(?:\s*,\s*(?:"[^"]*"|'[^']*'))+$/.test(value);
  if (list) return instead(field, `[${value}]`, 'a list needs brackets');
  const end = value.indexOf(sign, 1);
  // Its first and its last sign hold all of it, unless the second one ends a word: `"A" and "B"`.
  const isWhole = value.endsWith(sign) && end < value.length - 1 && /\w/.test(value[end + 1] ?? '');
  const text = isWhole ? value.slice(1, -1) : value;
  return instead(field, inQuotes(text), 'there is text after the closing quote');
}

/** `title: Kites: a history` */
function colonWithin(lines: readonly string[], { place: { line }, message }: Wrong): Slip | undefined {
  const field = fieldAt(lines, line);
  if (field === undefined || !message.startsWith('Nested mappings') || !/:(?:\s|$)/.test(field.value))
    return undefined;
  if (/^["'[{|>]/.test(field.value) || !field.before.includes(':')) return undefined;
  return instead(field, inQuotes(field.value), 'the value contains ": "');
}

/** `title: "C:\dir"` */
function noEscape(lines: readonly string[], { place: { line }, message }: Wrong): Slip | undefined {
  const field = fieldAt(lines, line);
  const [, sign] = /^Invalid escape sequence (\\.)/.exec(message) ?? [];
  if (field === undefined || sign === undefined) return undefined;
  const right = field.value.replace(
    /\\(?![0abtnvfre "/\\NL_P\t]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})/g,
    '\\\\',
  );
  return instead(field, right, `${sign} means nothing between double quotes`);
}

function instead(field: Field, right: string, message: string): Slip {
  const told = `${message}; write ${shortened((field.before + right).trim())}`;
  return { ...placeOf(field), message: told, old: field.value, new: right };
}

function placeOf({ line, before }: Field): Place {
  return { line, column: before.length + 1 };
}

function fieldAt(lines: readonly string[], line: number): Field | undefined {
  const [, before = '', value = ''] = FIELD.exec(at(lines, line)) ?? [];
  return before.trim() === '' ? undefined : { before, value, line };
}

function at(lines: readonly string[], line: number): string {
  return lines[line - 1] ?? '';
}

const LONGEST = 80;

/** What is too long to be shown whole is shown by its beginning and its end, where the change is. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST / 2).toWellFormed()}…${text.slice(-LONGEST / 4).toWellFormed()}`;
}

function inQuotes(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
