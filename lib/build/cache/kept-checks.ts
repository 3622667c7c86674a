import type { Content } from '../../content/content';
import type { Post } from '../../post/post';
import type { Problem } from '../../problems/problem';
import { isListOf, isObject, isText } from '../../value-shapes';
import { asksForHeadings, targetsDigest } from '../freshness';
import { textAt } from '../render-texts';
import { isVerifying, readCache, textKey, writeCache } from './cache';
import { markdownKey, renderKept } from './kept-markdown';
import {
  forgetPieces,
  inRows,
  type KeptTable,
  noTable,
  type PieceKeys,
  readTable,
  writeTable,
} from './pieces';

/** What was wrong with a body when it was rendered. */
interface CheckedBody {
  /** Of its text, by `markdownKey`. */
  key: string;
  problems: readonly Problem[];
}

const PACKING = inRows(isChecked);

/** Where the bodies lie that were checked, and `targetsDigest` of the content in which they were. */
interface Head {
  targets: string;
  pieces: PieceKeys;
}

const headKey = () => textKey('checks');

/**
 * What is wrong with the bodies of posts and pages, by their sources. As long as links and images lead where they led, what an earlier
 * check has found is believed without a look at what the text was rendered to; a text that refers to headings elsewhere is looked at.
 */
export async function checkBodies(
  posts: readonly Post[],
  content: Content,
): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const targets = targetsDigest(content);
  const head = readHead();
  const before: KeptTable<CheckedBody> =
    head === undefined || isVerifying() ? noTable() : readTable(head.pieces, PACKING);
  const known = head?.targets === targets ? before.rows : new Map<string, CheckedBody>();
  const found = new Map<string, readonly Problem[]>();
  const rows = new Map<string, CheckedBody>();
  for (const { source } of posts) {
    const text = textAt({ source, part: 'body' }, content);
    if (text === undefined) continue;
    const key = markdownKey(text.piece, text.context);
    const kept = known.get(source);
    if (kept?.key === key) {
      found.set(source, kept.problems);
      rows.set(source, kept);
      continue;
    }
    const { rendered, lookups } = await renderKept(text.piece, text.context);
    found.set(source, rendered.problems);
    if (!asksForHeadings({ lookups })) rows.set(source, { key, problems: rendered.problems });
  }
  const pieces = writeTable(rows, before, PACKING, (digest) => textKey('checks', digest));
  writeCache(headKey(), { targets, pieces });
  forgetPieces(before.keys, pieces);
  return found;
}

function readHead(): Head | undefined {
  const head = readCache(headKey());
  return isHead(head) ? head : undefined;
}

/** What is kept has a checksum, and a key that names the code that wrote it: a look at its kinds is enough. */
function isHead(value: unknown): value is Head {
  return isObject(value) && isText(value.targets) && isListOf(value.pieces, isText);
}

function isChecked(value: unknown): value is CheckedBody {
  return isObject(value) && isText(value.key) && isListOf(value.problems, isObject);
}
