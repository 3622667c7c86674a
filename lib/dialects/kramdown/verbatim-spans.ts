import { bracketFormula } from './bracket-formula';
import { WHITE } from './patterns';
import { endSelfClosed } from './self-closed';
import type { Reader } from './span-reader';

/* What stands within a paragraph and is no Markdown inside: code, tags, formulas, hidden signs, attribute lists. */

/** Characters that a backslash hides in kramdown; before others it is shown. */
const ESCAPABLE = /[\\.*_+`<>()[\]{}#!:|"'$=\-~]/;

export function backslash(reader: Reader): string {
  const tex = bracketFormula(reader);
  if (tex !== undefined) return tex;
  const next = reader.text[reader.at + 1] ?? '';
  if (next === '\\' && /^\\\\(?:\n|$)/.test(reader.text.slice(reader.at, reader.at + 3))) {
    reader.at += 2;
    return reader.at < reader.text.length ? '\\' : '';
  }
  if (ESCAPABLE.test(next)) {
    reader.at += 2;
    return `\\${next}`;
  }
  reader.at++;
  // Before other signs it is shown, also where Markdown would take it for an escape.
  return /[!-/:-@[-`{-~]/.test(next) ? '\\\\' : '\\';
}

export function code(reader: Reader): string {
  const { text, at } = reader;
  const [run = '`'] = /^`+/.exec(text.slice(at)) ?? [];
  const literal = () => {
    reader.at = at + run.length;
    return [...run].map((sign) => `\\${sign}`).join('');
  };
  if (run.length === 1 && WHITE.test(text[at - 1] ?? ' ') && WHITE.test(text[at + 1] ?? '')) return literal();
  const end = text.indexOf(run, at + run.length);
  if (end < 0) return literal();
  reader.at = end + run.length;
  let inner = text.slice(at + run.length, end);
  if (run.length > 1) inner = inner.replace(/^ | $/g, '');
  const longest = Math.max(0, ...[...inner.matchAll(/`+/g)].map(([each]) => each.length));
  const ticks = longest === 0 ? '`' : '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/s.test(inner) && inner.trim() !== '' ? ' ' : '';
  return ticks + pad + inner.replace(/\n/g, ' ') + pad + ticks;
}

const TAG =
  /^<(?:!--.*?-->|\/?[A-Za-z][\w:-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?>|(?:https?|ftp|mailto|tel):[^\s<>]*>|[\w.+-]+@[\w.-]+>)/s;

/** Tags and addresses stay as they are; of other `<` also nothing is changed. */
export function tag(reader: Reader): string {
  // Typography of kramdown's.
  if (reader.text.startsWith('<<', reader.at)) {
    reader.at += 2;
    return '«';
  }
  const [whole = '<'] = TAG.exec(reader.text.slice(reader.at)) ?? [];
  reader.at += whole.length;
  const [, address] = MAIL.exec(whole) ?? [];
  // Markdown of this blog would show the scheme, too.
  if (address !== undefined) return `<${address}>`;
  const [, name] = VERBATIM.exec(whole) ?? [];
  const end =
    name === undefined ? -1 : reader.text.slice(reader.at).search(new RegExp(`</${name}\\s*>`, 'i'));
  if (end < 0) return endSelfClosed(whole.replace(/\s*\n\s*/g, ' '));
  const inner = reader.text.slice(reader.at, reader.at + end);
  reader.at += end;
  return whole + inner.replace(/[\\`*_[\]~$]/g, '\\$&');
}

const MAIL = /^<mailto:([\w.+-]+@[\w.-]+)>$/;

/** Elements in which nothing is Markdown. */
const VERBATIM = /^<(code|kbd|samp|var|math|script|style)\b[^>]*>$/i;

export function formula(reader: Reader): string {
  const { text, at } = reader;
  const end = text.startsWith('$$', at) ? text.indexOf('$$', at + 2) : -1;
  if (end > at + 2) {
    reader.at = end + 2;
    return text.slice(at, reader.at);
  }
  // A formula between single signs is a matter of scripts in kramdown, and one of Markdown here: it stays as it is.
  const [single = '$'] = /^\$(?=\S)[^$\n]*?[^\s\\$]\$(?!\d)/.exec(text.slice(at)) ?? [];
  const inner = /[\\^_{}=]/.test(single) && single.length > 2 ? single : '$';
  reader.at += inner.length;
  return inner;
}

const LIST = /^\{:(?![:/])((?:\\\}|[^}])+)\}/;

const EXTENSION = /^\{::(comment|nomarkdown)[^}]*?(\/)?\}/;

/** An attribute list with at least one mark of such a list in it, and tags of extensions. */
const STRAY =
  /^\{:(?:toc|\s*(?:[.#][\w:-]+|[\w-]+=(?:"[^"}]*"|'[^'}]*'))(?:\s+(?:[.#]?[\w:-]+|[\w-]+=(?:"[^"}]*"|'[^'}]*')))*\s*|:(?:comment|nomarkdown|options)\b[^}]*|\/\w*)\}/;

/** An attribute list behind an element is taken off, but for the width of an image; behind text it is text. */
export function attributeList(reader: Reader, before: string): string {
  const rest = reader.text.slice(reader.at);
  const [whole, list = ''] = LIST.exec(rest) ?? [];
  if (whole !== undefined && /[)*_`>\]]$/.test(before)) {
    reader.at += whole.length;
    const width = /(?:^|\s)width\s*=\s*(["'])(\d+(?:px|%)?)\1/.exec(list)?.[2];
    const isImage = /!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])$/.test(before);
    return width !== undefined && isImage ? `{: width="${width}"}` : '';
  }
  const [opening, name = '', closed] = EXTENSION.exec(rest) ?? [];
  if (opening !== undefined) {
    const end = closed ? opening.length : rest.search(new RegExp(`\\{:/(?:${name})?\\}`));
    if (end >= 0) {
      reader.at += closed ? opening.length : end + (/^\{:\/\w*\}/.exec(rest.slice(end))?.[0].length ?? 0);
      return name === 'nomarkdown' && !closed ? rest.slice(opening.length, end) : '';
    }
  }
  // Behind text kramdown shows them; nobody wants to read them there. What may be something else, such as {:ok, value}, stays.
  const [stray = ''] = STRAY.exec(rest) ?? [];
  if (stray !== '') {
    reader.at += stray.length;
    return '';
  }
  reader.at++;
  return '{';
}
