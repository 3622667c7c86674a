import { reservedPart } from '../routes/reserved';
import { dateAt } from './dates/dates';
import { printFrontMatter } from './front-matter/print';
import { lookalike } from './lookalike';
import { slugify } from './slug';

/** File names may be 255 bytes long on all common systems; a link should be far shorter. */
const MAX_SLUG = 80;

/**
 * A post to begin with: its file name, `2026-05-01-my-title.md`, and its text. It has the moment at which it was begun as
 * its date, and is shown by the next build unless it is to be a draft.
 */
export function newPost(
  title: string,
  { now, timeZone, draft = false }: { now: number; timeZone: string; draft?: boolean },
): { name: string; text: string } {
  const date = dateAt(now, timeZone);
  const data = { title: title.replace(/\s+/g, ' ').trim(), date, ...(draft && { draft }) };
  const slug = shorten(slugify(data.title, 'post'));
  return { name: `${date.day}-${slug}.md`, text: `${printFrontMatter(data, { timeZone })}\n` };
}

/** A page to begin with: `now.md`, which is read at `/now/`. It has no date. */
export function newPage(
  title: string,
  { timeZone, draft = false }: { timeZone: string; draft?: boolean },
): { name: string; text: string } {
  const data = { title: title.replace(/\s+/g, ' ').trim(), ...(draft && { draft }) };
  return {
    name: `${shorten(slugify(data.title, 'page'))}.md`,
    text: `${printFrontMatter(data, { timeZone })}\n`,
  };
}

/** Why a page of this file name would never be read, or not at an address of its own; the rest of a sentence that begins with it. */
export function pageNameProblem(name: string): string | undefined {
  if (lookalike(`pages/${name}`)?.leftover) return 'would not be read, because of its name';
  const stem = name.replace(/\.md$/, '');
  const part = reservedPart(stem === 'index' ? '/' : `/${stem}/`);
  return part && `would be read at ${part}, which is one of the blog's own pages`;
}

/** Whole words, as far as they fit; of a long word, its beginning. */
function shorten(slug: string): string {
  const encoder = new TextEncoder();
  const fits = (text: string) => encoder.encode(text).length <= MAX_SLUG;
  if (fits(slug)) return slug;
  const chars = [...slug];
  while (!fits(chars.join(''))) chars.pop();
  const cut = chars.join('');
  const words = cut.slice(0, Math.max(cut.lastIndexOf('-'), 0));
  return slug[cut.length] === '-' || words === '' ? cut : words;
}
