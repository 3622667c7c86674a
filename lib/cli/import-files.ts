import { constants, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../error-code';
import type { Convert, TextProblem } from '../import/convert';
import { importsComponents } from '../import/mdx-source';
import { oldText } from '../import/old-encoding';
import type { Outcome } from '../import/plan';
import { withDate } from '../import/with-date';

/** What is to be done with a text on its way. */
export interface Handling {
  /** That of the first commit of a post whose system takes the time of the file where it says none. */
  date?: string | undefined;
  /** That of the old blog, which tells the encoding of files that are not in UTF-8. */
  language?: string | undefined;
  /** What is written below it. */
  added?: string | undefined;
  /** Whether its system reads all Markdown as MDX. */
  mdx?: boolean;
  /** What makes plain Markdown of the system's own. */
  convert?: Convert | undefined;
}

/** What became of a file. */
interface Copied {
  /** Absent where nothing was copied, since it cannot be read. */
  outcome?: Outcome;
  /** What it lacks now, or why it cannot be read. */
  problems: readonly TextProblem[];
}

/** Copies a file of an old site to its place, unless there is one of its name. MDX, org-mode and texts of `convert` are written as Markdown. */
export function copyInto(
  folder: string,
  from: string,
  to: string,
  dry: boolean,
  handling: Handling = {},
): Copied {
  const place = path.join(folder, from);
  const bytes = () => readFileSync(place);
  const outcomeOf = (text: string): Outcome => writeInto(to, text, dry);
  const { added, date, language } = handling;
  if (added !== undefined) {
    return {
      outcome: outcomeOf(`${bytes().toString('utf8').replace(/\n*$/, '\n\n')}${added}`),
      problems: [],
    };
  }
  if (!/\.(?:md|markdown|mdx|html|org|erb)$/i.test(from)) {
    const outcome = kept(to, bytes(), dry, () => copyFileSync(place, to, constants.COPYFILE_EXCL));
    return { outcome, problems: [] };
  }
  const old = oldText(bytes(), language);
  if (old !== undefined) console.log(`${from} was in the encoding ${old.encoding}; ${to} is in UTF-8`);
  const written = old?.text ?? bytes().toString('utf8');
  const { text, problems } = converted(from, written, handling);
  if (text === undefined) return { problems };
  const dated = (date !== undefined && withDate(from, text, date)) || text;
  const isSame = dated === written && old === undefined;
  const copy = () => copyFileSync(place, to, constants.COPYFILE_EXCL);
  return { outcome: isSame ? kept(to, bytes(), dry, copy) : outcomeOf(dated), problems };
}

/** A text as Markdown that this blog reads. */
function converted(from: string, written: string, { mdx = false, convert }: Handling): ReturnType<Convert> {
  const { text, problems } = asMarkdown(from, written, mdx);
  if (text === undefined || convert === undefined) return { ...(text !== undefined && { text }), problems };
  const own = convert(text, from);
  return { ...own, problems: [...problems, ...own.problems] };
}

/** What reads MDX and org-mode is large: loaded only where there is some. */
function asMarkdown(from: string, written: string, mdx: boolean): ReturnType<Convert> {
  if (from.endsWith('.mdx') || (mdx && from.endsWith('.md') && importsComponents(written))) {
    const { fromMdx }: typeof import('../import/mdx') = require('../import/mdx');
    return fromMdx(written);
  }
  if (from.endsWith('.org')) {
    const { fromOrg }: typeof import('../import/org') = require('../import/org');
    return fromOrg(written);
  }
  // Docusaurus' mark of an excerpt.
  return { text: written.replace(/<!--\s*truncate\s*-->/, '<!--more-->'), problems: [] };
}

/** Writes a file, unless there is one of its name. */
export function writeInto(to: string, text: string, dry: boolean): Outcome {
  return kept(to, Buffer.from(text), dry, () => writeFileSync(to, text, { flag: 'wx' }));
}

function kept(to: string, bytes: Buffer, dry: boolean, make: () => void): Outcome {
  try {
    if (dry) return sameOr(bytes, to, 'copied');
    mkdirSync(path.dirname(to), { recursive: true });
    make();
    return 'copied';
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return sameOr(bytes, to, 'differs');
  }
}

function sameOr(bytes: Buffer, to: string, absent: Outcome): Outcome {
  try {
    return bytes.equals(readFileSync(to)) ? 'same' : 'differs';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return absent;
    throw error;
  }
}
