import { codeBlock } from './code';
import { type Random, random } from './random';
import {
  ADVERBS,
  CATEGORIES,
  CODE,
  capital,
  ENDINGS,
  HEADINGS,
  NAMES,
  OBJECTS,
  OPENINGS,
  SITES,
  SUBJECTS,
  TAGS,
  TITLES,
  TOPICS,
  VERBS,
} from './words';

/** A post of the benchmark, and what is in it. */
export interface BenchPost {
  /** Its file's name. */
  file: string;
  slug: string;
  text: string;
  words: number;
  codeBlocks: number;
  table: boolean;
  image: boolean;
  footnote: boolean;
}

type Kind = 'code' | 'table' | 'image' | 'quote' | 'list';

const HOUR = 3_600_000;

/** The i-th post of every corpus: of `i` alone. Front matter as Jekyll, Hugo and Eleventy read it, too. */
export function benchPost(i: number): BenchPost {
  const r = random(i + 1000);
  const topic = r.pick(TOPICS);
  const title = r.pick(TITLES)(topic);
  const slug = `${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}-${i}`;
  const date = new Date(Date.UTC(2013, 0, 1, 9) + i * 9 * HOUR).toISOString().replace('.000Z', 'Z');
  const categories = r.sample(CATEGORIES, r.chance(0.7) ? 1 : 2);
  const tags = r.sample(TAGS, r.int(0, 4));
  const { blocks, ...contents } = body(r);
  const list = (values: readonly string[]) => `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
  const front = [
    `title: ${JSON.stringify(title)}`,
    `date: ${date}`,
    `categories: ${list(categories)}`,
    `tags: ${list(tags)}`,
  ];
  if (r.chance(0.5)) {
    front.push(`description: ${JSON.stringify(sentence(r).replace(/[`*]|\[|\]\([^)]*\)/g, ''))}`);
  }
  const text = `${['---', ...front, '---', ''].join('\n')}${blocks.join('\n\n')}\n`;
  return { file: `${date.slice(0, 10)}-${slug}.md`, slug, text, ...contents };
}

function body(r: Random): Omit<BenchPost, 'file' | 'slug' | 'text'> & { blocks: string[] } {
  const target = Math.round(Math.min(3000, Math.max(200, Math.exp(Math.log(540) + 0.55 * r.normal()))));
  const blocks: string[] = [];
  let prose = 0;
  const push = (block: string) => {
    blocks.push(block);
    prose += words(block);
  };
  const codeBlocks = r.pick([0, 1, 1, 2, 2, 2, 3, 4]);
  const [table, image, footnote] = [r.chance(0.15), r.chance(0.4), r.chance(0.1)];
  const kinds: Kind[] = Array.from({ length: codeBlocks }, () => 'code');
  if (table) kinds.push('table');
  if (image) kinds.push('image');
  if (r.chance(0.6)) kinds.push('quote');
  for (let k = r.int(1, 2); k > 0; k--) kinds.push('list');
  const more = r.int(1, 2);
  let paragraphs = 0;
  let sinceHeading = 0;
  let noted = false;
  const headings = r.sample(HEADINGS, HEADINGS.length);
  const rest = Math.max(2, Math.round(target / 62));
  let extras = kinds.map((kind) => ({ kind, at: r.int(2, rest) }));
  const emit = (kind: Kind) => {
    if (kind === 'code') blocks.push(codeBlock(r));
    if (kind === 'table') blocks.push(tableOf(r));
    if (kind === 'image') blocks.push(`![${capital(r.pick(OBJECTS))}](/images/fig-${r.int(0, 19)}.png)`);
    if (kind === 'quote') push(`> ${sentence(r)}\n> ${sentence(r)}`);
    if (kind === 'list') push(listOf(r));
  };
  while (prose < target || paragraphs < 2) {
    let text = paragraph(r, r.int(35, 85));
    if (footnote && !noted && paragraphs === 1) {
      text += '[^1]';
      noted = true;
    }
    push(text);
    paragraphs++;
    if (paragraphs === more) blocks.push('<!--more-->');
    for (const { kind } of extras.filter(({ at }) => at <= paragraphs)) emit(kind);
    extras = extras.filter(({ at }) => at > paragraphs);
    if (paragraphs >= 2 && ++sinceHeading >= r.int(2, 4) && headings.length > 0 && prose < target) {
      blocks.push(`## ${headings.pop()}`);
      sinceHeading = 0;
      if (r.chance(0.3) && headings.length > 0) {
        push(paragraph(r, 30));
        blocks.push(`### ${headings.pop()}`);
      }
    }
  }
  for (const { kind } of extras) emit(kind);
  if (noted) blocks.push(`[^1]: ${sentence(r)}`);
  return { blocks, words: prose, codeBlocks, table, image, footnote };
}

function inline(r: Random): string {
  const kind = r.next();
  if (kind < 0.5) return `\`${r.pick(CODE)}\``;
  if (kind < 0.7) return `**${r.pick(OBJECTS)}**`;
  if (kind < 0.8) return `*${r.pick(OBJECTS)}*`;
  return `[${r.pick(OBJECTS)}](${r.pick(SITES)}${r.pick(NAMES)}-${r.int(1, 400)})`;
}

function sentence(r: Random): string {
  let text = r.chance(0.35) ? `${r.pick(OPENINGS)} ${r.pick(SUBJECTS)}` : capital(r.pick(SUBJECTS));
  text += ` ${r.pick(VERBS)} ${r.chance(0.22) ? inline(r) : r.pick(OBJECTS)}`;
  if (r.chance(0.55)) text += ` ${r.pick(ADVERBS)}`;
  if (r.chance(0.3)) text += `, and ${r.pick(SUBJECTS)} ${r.pick(VERBS)} ${r.pick(OBJECTS)}`;
  if (r.chance(0.25)) text += `, ${r.pick(ENDINGS)}`;
  return `${text}.`;
}

function words(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function paragraph(r: Random, target: number): string {
  const sentences: string[] = [];
  for (let length = 0; length < target; ) {
    const text = sentence(r);
    sentences.push(text);
    length += words(text);
  }
  return sentences.join(' ');
}

function listOf(r: Random): string {
  const lines: string[] = [];
  const ordered = r.chance(0.3);
  const items = r.int(3, 6);
  for (let i = 1; i <= items; i++) {
    lines.push(`${ordered ? `${i}.` : '-'} ${capital(r.pick(SUBJECTS))} ${r.pick(VERBS)} ${r.pick(OBJECTS)}`);
    if (!r.chance(0.35)) continue;
    for (let j = r.int(1, 3); j > 0; j--) {
      lines.push(`${ordered ? '   ' : '  '}- ${r.pick(OBJECTS)}, ${r.pick(ADVERBS)}`);
    }
  }
  return lines.join('\n');
}

function tableOf(r: Random): string {
  const rows = ['| Setting | Before | After | Change |', '| :--- | ---: | ---: | :---: |'];
  for (let i = r.int(3, 7); i > 0; i--) {
    const [before, after] = [r.int(20, 900), r.int(10, 700)];
    rows.push(
      `| \`${r.pick(CODE)}\` | ${before} ms | ${after} ms | ${after < before ? 'better' : 'worse'} |`,
    );
  }
  return rows.join('\n');
}
