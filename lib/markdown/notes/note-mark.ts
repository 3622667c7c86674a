/** What looks like the mark of a note: `[^1]`, `[^name]`, `[^注]`. */
const MARK = /\[\^([\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,30})\](?!\()/gu;

/** `[^a-z]` and its like are regular expressions. */
const CHARACTER_CLASS = /^(?:[a-z]-[a-z]|[A-Z]-[A-Z]|\d-\d|\p{L}-\p{L}$)/u;

/** The marks of notes in a text: those whose note exists are no text any more, so these refer to nothing. */
export function noteMarks(text: string): { mark: string; label: string; index: number }[] {
  return [...text.matchAll(MARK)]
    .map(({ 0: mark, 1: label = '', index }) => ({ mark, label, index }))
    .filter(({ label }) => !CHARACTER_CLASS.test(label));
}

/** `text[^1]` → `text` */
export function withoutNoteMarks(text: string): string {
  return text.replace(MARK, (mark, label: string) => (CHARACTER_CLASS.test(label) ? mark : ''));
}
