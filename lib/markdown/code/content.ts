import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Words } from '../../words/words';
import type { Fence } from './fence';
import { inRanges } from './lines';
import { type CodeLine, mergeTokens, type Token } from './tokens';
import { markWords } from './words';

/** What the lines of a block are shown with. */
interface CodeLook {
  fence: Fence;
  /** Wherever the code has one of these, it is marked. */
  words: readonly string[];
  /** The block's notes as `data-notes` numbers blocks; absent where notes have no ids. */
  notesId?: string;
  /** The notes whose numbers have been shown: only the first is where a note leads back to. */
  shown: Set<number>;
  text: Words['text'];
}

/**
 * The lines of a block in its `pre`. Where the author wants some shut, what is shut stands in parts that readers open, between several
 * `pre`, and all scroll as one.
 * @param region what the part that scrolls is to screen readers.
 */
export function codeContent(lines: readonly CodeLine[], look: CodeLook, region: Properties): Element {
  const runs = runsOf(lines, look.fence);
  if (runs.length === 1 && runs[0]?.isShut !== true)
    return h('pre', region, h('code', lineContent(lines, 0, lines.length, look)));
  const { className, ...others } = region;
  return h(
    'div',
    { ...others, className: ['parts', ...[className ?? []].flat().map(String)] },
    runs.map(({ from, to, isShut }) => {
      const pre = h('pre', h('code', lineContent(lines, from, to, look)));
      return isShut
        ? h('details', h('summary', { className: ['shut'] }, look.text.lines(to - from)), pre)
        : pre;
    }),
  );
}

interface Run {
  from: number;
  to: number;
  isShut: boolean;
}

/** Lines beside each other that are all shut, or all not. */
function runsOf(lines: readonly CodeLine[], { collapsed }: Fence): Run[] {
  const shut = inRanges(collapsed, lines.length);
  const runs: Run[] = [];
  for (const [at, isShut] of shut.entries()) {
    const last = runs.at(-1);
    if (last?.isShut === isShut) last.to = at + 1;
    else runs.push({ from: at, to: at + 1, isShut });
  }
  return runs;
}

function lineContent(lines: readonly CodeLine[], from: number, to: number, look: CodeLook): ElementContent[] {
  const { diff, numbers, start, collapsed } = look.fence;
  const ended = lines.slice(from, to).map((line, i) => ({
    ...line,
    end: from + i < lines.length - 1 ? [{ text: '\n' }] : [],
  }));
  if (!diff && !numbers && lines.every(({ marks }) => marks.length === 0)) {
    if (lines.every(({ notes }) => notes === undefined))
      return toHast(
        ended.flatMap(({ tokens, end }) => [...tokens, ...end]),
        look.words,
      );
    return ended.flatMap(({ tokens, notes = [], end }) => [
      ...toHast(tokens, look.words),
      ...notes.map((note) => noteMark(note, look)),
      ...toHast(end, []),
    ]);
  }
  // Counted by the page's style; what is shut is not counted there, and so its numbers are written.
  const written = numbers && (start !== 1 || collapsed.length > 0);
  return ended.map(({ tokens, marks, notes = [], end }, i) =>
    h(
      'span',
      { className: ['line', ...marks], ...(written && { dataN: String(start + from + i) }) },
      notes.length === 0
        ? toHast([...tokens, ...end], look.words)
        : [...toHast(tokens, look.words), ...notes.map((note) => noteMark(note, look)), ...toHast(end, [])],
    ),
  );
}

/** The number of a note: where it has ids, a link to it. */
function noteMark(note: number, { notesId, shown, text }: CodeLook): Element {
  if (notesId === undefined) return h('span', { className: ['cue'] }, String(note));
  const isFirst = !shown.has(note);
  shown.add(note);
  return h(
    'a',
    {
      className: ['cue'],
      href: `#cn${notesId}:${note}`,
      ...(isFirst && { id: `cnref${notesId}:${note}` }),
      ariaLabel: text.note(String(note)),
    },
    String(note),
  );
}

function toHast(tokens: Iterable<Token>, words: readonly string[]): ElementContent[] {
  return markWords(mergeTokens(tokens), words).map(({ text: value, kind, marked }) => {
    if (kind === undefined && !marked) return { type: 'text', value };
    const properties = kind === undefined ? {} : { className: [kind] };
    return h(marked ? 'mark' : 'span', properties, value);
  });
}
