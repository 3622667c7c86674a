import { calloutStart } from '../callout';
import type { Attributes, Line } from './blocks';

/**
 * Classes by which posts make a paragraph, a quote or a `<div>` a note of a kind: Chirpy's `prompt-tip`, Minimal Mistakes' `notice--danger`,
 * Beautiful Jekyll's `box-error`, al-folio's `block-tip`, Bootstrap's `alert-info`, and the bare words of Just the Docs, TeXt and Hydejack.
 */
const NOTICE =
  /^(?:(?:prompt|notice-?|box|block|alert|callout|admonition)-)?(note|info|tip|hint|important|success|warning|attention|caution|danger|error)(?:-title)?$/;

/** A word that is of buttons, too, where it stands alone. */
const PRIMARY = /^(?:notice-?|alert|callout)-(primary)$/;

const PLAIN = /^(?:notice|message|alert|callout|admonition)$/;

/** The kind of note that classes make of a block, as themes name it; `undefined` for none. */
function noticeKind(classes: readonly string[]): string | undefined {
  const [kind] = classes.flatMap((name) => NOTICE.exec(name)?.[1] ?? PRIMARY.exec(name)?.[1] ?? []);
  return kind ?? (classes.some((name) => PLAIN.test(name)) ? 'note' : undefined);
}

/** The lines of a block, within a note if its attribute list says that it is one. */
export function withNotice(lines: Line[], attributes: Attributes | undefined): Line[] {
  const kind = noticeKind(attributes?.classes ?? []);
  const [first, last] = [lines[0], lines.at(-1)];
  if (kind === undefined || first === undefined || last === undefined) return lines;
  const at = (text: string, { line }: Line) => ({ text, line });
  return [at(calloutStart(kind), first), at('', first), ...lines, at('', last), at('</aside>', last)];
}

const DIV = /^<div\b[^<>]*?\sclass\s*=\s*["']([^"'<>]*)["'][^<>]*>/i;

/** Raw HTML that is one `<div>`; where that has the class of a note, it is one. */
export function noticeDiv(lines: Line[]): Line[] {
  const [first, last] = [lines[0], lines.at(-1)];
  const [tag, names = ''] = DIV.exec(first?.text ?? '') ?? [];
  const kind = tag === undefined ? undefined : noticeKind(names.trim().split(/\s+/));
  if (tag === undefined || kind === undefined || !/<\/div\s*>\s*$/i.test(last?.text ?? '')) return lines;
  return lines.map((line, i) => {
    const begun = i === 0 ? calloutStart(kind) + line.text.slice(tag.length) : line.text;
    const text = i === lines.length - 1 ? begun.replace(/<\/div\s*>\s*$/i, '</aside>') : begun;
    return { ...line, text };
  });
}
