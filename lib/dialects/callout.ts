/** The words of other systems for the kinds of notes that this blog has. */
const KINDS: Readonly<Record<string, string>> = {
  abstract: 'note',
  alert: 'warning',
  attention: 'caution',
  bug: 'caution',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
  example: 'note',
  fail: 'caution',
  failure: 'caution',
  hint: 'tip',
  important: 'important',
  primary: 'important',
  question: 'note',
  success: 'tip',
  tip: 'tip',
  tips: 'tip',
  warn: 'warning',
  warning: 'warning',
};

function calloutKind(word: string): string {
  return KINDS[word.toLowerCase()] ?? 'note';
}

/** The tag with which a note begins; it ends with `</aside>`. */
export function calloutStart(kind: string): string {
  return `<aside class="callout ${calloutKind(kind)}">`;
}

/** HTML for a note with a title, or with none: other systems put no word of their own into the text. */
export function callout(kind: string, title: string, body: string): string {
  const head = title === '' ? '' : `<p class="label">${title}</p>`;
  return `${calloutStart(kind)}${head}${body}</aside>`;
}
