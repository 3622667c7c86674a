import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { dependencies } from '../../package.json';
import { hasBytes, readBytes, readCache, writeBytes, writeCache } from '../build/cache/cache';
import type { Card } from '../card/card';
import type { Content } from '../content/content';
import { digestOf, digestOfData } from '../digest';
import type { Problem } from '../problems/problem';
import { cardsOf } from '../views/card';
import type { Media } from './media';

/** The folder of the code that draws cards, and the files elsewhere that this code imports (a test compares). */
const FOLDER = 'lib/card';
export const CARD_IMPORTS: readonly string[] = [
  'lib/post/drawing/attractor.ts',
  'lib/post/drawing/orbit-knots.ts',
  'lib/post/drawing/strange-attractors.ts',
  'lib/digest.ts',
  'lib/words/direction.ts',
];

let drawnBy: string | undefined;

/**
 * A digest of all that draws cards: other code leaves them as they are. Of fonts the names and sizes, since nobody edits a font, and
 * reading ten megabytes would cost each build more than all else about cards.
 */
function drawingCode(): string {
  if (drawnBy !== undefined && process.env.NODE_ENV !== 'development') return drawnBy;
  const root = process.cwd();
  const names = readdirSync(path.join(root, FOLDER), { recursive: true, encoding: 'utf8' })
    .map((name) => `${FOLDER}/${name.split(path.sep).join('/')}`)
    .sort();
  const fonts = names.filter((name) => /\.(?:ttf|otf)$/.test(name));
  const code = [...names.filter((name) => name.endsWith('.ts')), ...CARD_IMPORTS];
  const { harfbuzzjs, 'bidi-js': bidi } = dependencies;
  drawnBy = digestOf(
    digestOfData([harfbuzzjs, bidi, fonts.map((name) => [name, statSync(path.join(root, name)).size])]),
    ...code.map((name) => readFileSync(path.join(root, name), 'utf8')),
  );
  return drawnBy;
}

/** Under which the picture of the card with this name is kept, and what is to be said of it. A name says what a card shows. */
export function cardKey(name: string): string {
  return `${path.parse(name).name}${drawingCode()}`;
}

/**
 * Draws those of the cards that no earlier build has kept. Names that no card of the blog has are passed over.
 * @param progress is told how many are done, of how many.
 */
export async function makeCards(
  names: Iterable<string>,
  content: Content,
  progress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const missing: { card: Card; key: string }[] = [];
  for (const name of names) {
    const card = cardsOf(content).get(name)?.card;
    if (card !== undefined && !hasBytes(cardKey(name))) missing.push({ card, key: cardKey(name) });
  }
  for (const [at, { card, key }] of missing.entries()) {
    await makeCard(card, key);
    progress(at + 1, missing.length);
  }
}

async function makeCard(card: Card, key: string): Promise<void> {
  const { pictureOf } = await import('../card/picture');
  const { encodeCard } = await import('../card/encode-card');
  const picture = await pictureOf(card);
  if (!isPlain(card)) writeCache(key, picture.missing);
  writeBytes(key, encodeCard(picture));
}

/** A card for `next dev`, drawn when it is first asked for; `undefined` where no page of the blog has it. */
export async function readCard(name: string, content: Content): Promise<Media | undefined> {
  const card = cardsOf(content).get(name)?.card;
  if (card === undefined) return undefined;
  const key = cardKey(name);
  if (!hasBytes(key)) await makeCard(card, key);
  const bytes = readBytes(key);
  return bytes && { bytes, contentType: 'image/png' };
}

const missingSchema = z.array(z.string());

/** Characters that cards cannot show: each is left out of the picture, and said here. */
export async function cardProblems(content: Content): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, { card, post }] of cardsOf(content)) {
    if (isPlain(card)) continue;
    const kept = missingSchema.safeParse(readCache(cardKey(name))).data;
    const missing =
      kept ?? (await import('../card/picture').then(({ pictureOf }) => pictureOf(card))).missing;
    // Those of the site's name are told once.
    const own = missing.filter((character) => post === undefined || ownText(card).includes(character));
    if (own.length === 0) continue;
    const place = post === undefined ? {} : (post.places?.title ?? { line: 1 });
    const image = post === undefined ? 'set shareImage' : 'give the post an image of its own';
    const message = `the preview image leaves out ${own.join(' ')}, which no font of ${FOLDER}/fonts has; write the title without, or ${image}`;
    problems.push({
      file: post?.source ?? 'site.config.ts',
      ...place,
      severity: 'warning',
      message,
      rule: 'card',
    });
  }
  return problems;
}

/** Every font of the serif voice begins with these: no title of theirs needs a look. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2026\u0400-\u045f]*$/;

function isPlain(card: Card): boolean {
  return PLAIN.test(card.site + ownText(card));
}

function ownText({ title, lines }: Card): string {
  return [title, ...lines].join(' ');
}
