import { escapeText } from '../../escape-html';
import { type Insert, piecesAt } from '../../markdown/insert';
import { plainText } from '../../markdown/plain-text';

/** Elements whose content is no HTML. */
const RAW = /^(?:script|style|textarea|title)$/i;

const NEXT = {
  tag: /["'>]/g,
  '"': /"/g,
  "'": /'/g,
  comment: /-->/g,
} as const;

const OPENING = /<(?:!--|\/?([a-z][\w:-]*))/gi;

/**
 * Where in its HTML a template stands. Go's templates print a value in an attribute otherwise than in text: of HTML, an attribute gets the
 * words only, so that `alt="{{ $title | markdownify }}"` stays one attribute.
 */
export class HtmlPlace {
  private at: 'text' | keyof typeof NEXT = 'text';
  private element = '';

  /** HTML as it may be printed next. */
  fit(html: string): string {
    if (this.at === 'text' || this.at === 'comment') return html;
    // A whole attribute, such as `class="wide"`, stays whole.
    if (this.at === 'tag') return /[<\uFDD0]/.test(html) ? wordsIn(html) : html;
    return /["<\uFDD0]/.test(html) ? wordsIn(html).replaceAll('"', '&#34;') : html;
  }

  /** Goes on behind a text that was printed. */
  pass(text: string): void {
    for (let from = 0; from < text.length; )
      from = this.at === 'text' ? this.open(text, from) : this.close(text, from);
  }

  private open(text: string, from: number): number {
    const ends = RAW.test(this.element) ? new RegExp(`</${this.element}(?=[\\s>/])`, 'gi') : OPENING;
    ends.lastIndex = from;
    const match = ends.exec(text);
    if (match === null) return text.length;
    this.at = match[0] === '<!--' ? 'comment' : 'tag';
    this.element = match[0].startsWith('</') ? '' : (match[1] ?? '');
    return ends.lastIndex;
  }

  private close(text: string, from: number): number {
    if (this.at === 'text') return from;
    const next = NEXT[this.at];
    next.lastIndex = from;
    const match = next.exec(text);
    if (match === null) return text.length;
    const [sign] = match;
    if (this.at === 'tag') this.at = sign === '"' || sign === "'" ? sign : 'text';
    else this.at = this.at === 'comment' ? 'text' : 'tag';
    return next.lastIndex;
  }
}

/** The words of HTML, without its tags. */
function wordsIn(html: string): string {
  return piecesAt(html)
    .map((piece) => (typeof piece === 'string' ? piece.replace(/<\/?[a-z!][^<>]*>/gi, '') : wordsOf(piece)))
    .join('');
}

function wordsOf(insert: Insert): string {
  if (insert.type === 'html') return wordsIn(insert.html);
  return escapeText(insert.type === 'code' ? insert.code : plainText(insert.markdown));
}
