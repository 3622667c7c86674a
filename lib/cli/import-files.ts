import { constants, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../error-code';
import type { MdxProblem } from '../import/mdx';
import { importsComponents } from '../import/mdx-source';
import { oldText } from '../import/old-encoding';
import type { Outcome } from '../import/plan';
import { withDate } from '../import/with-date';

/**
 * Copies a file of an old site to its place, unless there is one of its name. MDX and org-mode are written as Markdown.
 * @param facts.language that of the old blog, which tells the encoding of files that are not in UTF-8.
 * @param facts.date that of the first commit of a post whose system takes the time of the file where it says none.
 * @param facts.mdx whether its system reads all Markdown as MDX.
 * @param facts.added what is written below it.
 * @returns what stands against that, where something does: then nothing is copied.
 */
export function copyInto(
  folder: string,
  from: string,
  to: string,
  dry: boolean,
  {
    date,
    language,
    added,
    mdx = false,
  }: {
    date?: string | undefined;
    language?: string | undefined;
    added?: string | undefined;
    mdx?: boolean;
  } = {},
): Outcome | readonly MdxProblem[] {
  const place = path.join(folder, from);
  const isMdx = () => mdx && from.endsWith('.md') && importsComponents(readFileSync(place, 'utf8'));
  if (from.endsWith('.mdx') || isMdx()) {
    // What reads MDX is large: loaded only where there is some.
    const { fromMdx }: typeof import('../import/mdx') = require('../import/mdx');
    const converted = fromMdx(readFileSync(place, 'utf8'));
    return 'problems' in converted ? converted.problems : writeInto(to, converted.text, dry);
  }
  if (from.endsWith('.org')) {
    const { fromOrg }: typeof import('../import/org') = require('../import/org');
    const bytes = readFileSync(place);
    const { text, problems } = fromOrg(oldText(bytes, language)?.text ?? bytes.toString('utf8'));
    for (const { line, message } of problems) console.log(`${from}:${line} ${message}`);
    return writeInto(to, (date !== undefined && withDate(from, text, date)) || text, dry);
  }
  const old = /\.(?:md|markdown|html)$/i.test(from) ? oldText(readFileSync(place), language) : undefined;
  if (old !== undefined) console.log(`${from} was in the encoding ${old.encoding}; ${to} is in UTF-8`);
  const textOf = () => old?.text ?? readFileSync(place, 'utf8');
  const dated = date === undefined ? undefined : withDate(from, textOf(), date);
  if (dated !== undefined) return writeInto(to, dated, dry);
  if (old !== undefined) return writeInto(to, old.text, dry);
  if (added !== undefined) return writeInto(to, `${textOf().replace(/\n*$/, '\n\n')}${added}`, dry);
  // Docusaurus' mark of an excerpt.
  const marked = from.endsWith('.md') ? textOf() : '';
  if (/<!--\s*truncate\s*-->/.test(marked)) {
    return writeInto(to, marked.replace(/<!--\s*truncate\s*-->/, '<!--more-->'), dry);
  }
  return kept(to, readFileSync(place), dry, () => copyFileSync(place, to, constants.COPYFILE_EXCL));
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
