/** Words a minute, in scripts that put spaces between them. */
const WORDS = 225;
/** Characters a minute in Chinese, Japanese and Korean: each is about half a word. */
const CJK_CHARACTERS = 400;
/** Letters a minute in scripts of South-East Asia that write words without spaces. */
const UNSPACED_LETTERS = 1000;
/** Code is skimmed, and a long listing is not read to its end: words that a line is worth, and lines that count. */
const WORDS_PER_CODE_LINE = 3;
const LINES_PER_LISTING = 40;

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/gu;
const UNSPACED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,_-][\p{L}\p{N}\p{M}]+)*/gu;
const FENCE = /^[ >]*(`{3,}|~{3,})(.*)$/;

/**
 * Minutes it takes to read a Markdown text: a whole number, at least 1.
 *
 * An estimate without parsing: prose at 225 words or 400 CJK characters a minute, each script at its own pace in a
 * mixed text; a line of fenced code as three words, up to 40 lines a fence. Markup costs nothing: tags, comments,
 * attributes, link targets, images, definitions and commands of TeX are not read; a bare URL is one word. Linear in the length of the text.
 */
export function readingTime(markdown: string): number {
  const { prose, codeLines } = separate(markdown);
  const text = withoutMarkup(prose);
  const cjk = count(text, CJK);
  const unspaced = count(text, UNSPACED);
  const words = count(text.replace(CJK, ' ').replace(UNSPACED, ' '), WORD);
  const minutes =
    (words + codeLines * WORDS_PER_CODE_LINE) / WORDS + cjk / CJK_CHARACTERS + unspaced / UNSPACED_LETTERS;
  return Math.max(1, Math.round(minutes));
}

/** The lines outside fences, and how many of those inside count. A fence that is never closed runs to the end. */
function separate(markdown: string): { prose: string; codeLines: number } {
  const prose: string[] = [];
  let codeLines = 0;
  let listing = 0;
  let open: string | undefined;
  for (const line of markdown.split(/\r\n?|\n/)) {
    const [, fence, rest = ''] = FENCE.exec(line) ?? [];
    if (open === undefined) {
      // An info string of backticks has none in it: ```a``` is a code span.
      if (fence !== undefined && !(fence.startsWith('`') && rest.includes('`'))) {
        open = fence;
        listing = 0;
      } else prose.push(line);
    } else if (fence?.startsWith(open) && rest.trim() === '') {
      open = undefined;
    } else if (line.trim() !== '' && listing < LINES_PER_LISTING) {
      listing++;
      codeLines++;
    }
  }
  return { prose: prose.join('\n'), codeLines };
}

function withoutMarkup(prose: string): string {
  return without(
    without(prose, /<!--/, /-->/),
    /<(?=(?:script|style|svg)\b)/i,
    /<\/(?:script|style|svg)\s*>/i,
  )
    .replace(/\b(?:https?:\/\/|www\.)[^\s<>"'()]+/g, ' url ')
    .replace(/\\[A-Za-z]+/g, ' ')
    .replace(/^ {0,3}\[[^\]^\n][^\]\n]*\]:.*$/gm, ' ')
    .replace(/!\[[^[\]\n]*\](?=[([])/g, ' ]')
    .replace(/\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^[\]\n]*\])/g, ' ')
    .replace(/<\/?[a-z][^<>]*>|\{%[^{}]*%\}|&#?\w+;/gi, ' ');
}

/** The text without what stands between `open` and the next `close`; what is never closed goes to the end. */
function without(text: string, open: RegExp, close: RegExp): string {
  const [first = '', ...parts] = text.split(open);
  return [first, ...parts.map((part) => after(part, close))].join(' ');
}

function after(part: string, close: RegExp): string {
  const end = close.exec(part);
  return end ? part.slice(end.index + end[0].length) : '';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
