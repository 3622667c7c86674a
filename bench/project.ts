import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteConfig } from '../lib/site/site';
import { copyOfProject } from './copy-project';
import { benchImage } from './image';
import { type BenchPost, benchPost } from './post';

/** What of the project has no part in a build, or is put in its place. */
const LEFT_BEHIND = ['posts', 'pages', '__tests__', 'bench', 'docs'];

export const IMAGES = 20;

/** Not the blogger's: the figures are of the software. Ten posts on a page of the home feed, as the peers have. */
const CONFIG: SiteConfig = {
  title: 'Beyond Chaos',
  description: 'Notes on distributed systems, the clouds they run in, and the tools we build on the way.',
  url: 'https://blog.example',
  author: { name: 'Beyond Chaos' },
  nav: [
    { label: 'Posts', href: '/' },
    { label: 'Categories', href: '/categories/' },
    { label: 'Archive', href: '/archive/' },
    { label: 'About', href: '/about/' },
  ],
  permalink: '/posts/:slug/',
  postsPerPage: 10,
  broken: 'warn',
};

/** A copy of the project with the benchmark's posts. */
export interface BenchProject {
  folder: string;
  out: string;
  /** The post whose page is weighed: two code blocks, one image, no table, nearest to 700 words. */
  typical: BenchPost;
  /** Removes what earlier builds left: output and caches. */
  clean(): void;
  /** Adds a sentence to the typical post, another one at each call. */
  edit(): void;
  /** Adds a post, the newest one, another at each call. */
  add(): void;
  dispose(): void;
}

/** Copies the project, with `count` posts of the benchmark in place of its own. */
export function benchProject(root: string, count: number): BenchProject {
  const folder = copyOfProject(root, LEFT_BEHIND, 'bench-');
  writeFileSync(
    path.join(folder, 'site.config.ts'),
    `export default ${JSON.stringify(CONFIG, undefined, 2)};\n`,
  );
  const posts = Array.from({ length: count }, (_, i) => benchPost(i));
  mkdirSync(path.join(folder, 'posts'));
  mkdirSync(path.join(folder, 'pages'));
  writeFileSync(path.join(folder, 'pages', 'about.md'), '# About\n\nA blog.\n');
  for (const { file, text } of posts) writeFileSync(path.join(folder, 'posts', file), text);
  mkdirSync(path.join(folder, 'public', 'images'), { recursive: true });
  for (let k = 0; k < IMAGES; k++) {
    writeFileSync(path.join(folder, 'public', 'images', `fig-${k}.png`), benchImage(k));
  }
  const typical = typicalOf(posts);
  let edits = 0;
  let added = 0;
  return {
    folder,
    out: path.join(folder, 'out'),
    typical,
    clean: () => {
      for (const name of ['.next', 'out']) rmSync(path.join(folder, name), { recursive: true, force: true });
    },
    edit: () => {
      edits += 1;
      const text = typical.text.replace('<!--more-->', `Edited for the ${edits}th time.\n\n<!--more-->`);
      writeFileSync(path.join(folder, 'posts', typical.file), text);
    },
    add: () => {
      added += 1;
      const { text } = benchPost(count + added);
      const newest = text.replace(
        /^date: .*$/m,
        `date: 2026-01-01T00:${String(added % 60).padStart(2, '0')}:00Z`,
      );
      writeFileSync(path.join(folder, 'posts', `added-${added}.md`), newest);
    },
    dispose: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/** Among the first hundred, so that it is the same one in every corpus. */
export function typicalOf(posts: readonly BenchPost[]): BenchPost {
  const [typical] = posts
    .slice(0, 100)
    .filter(({ codeBlocks, image, table, footnote }) => codeBlocks === 2 && image && !table && !footnote)
    .sort((a, b) => Math.abs(a.words - 700) - Math.abs(b.words - 700));
  if (typical === undefined) throw new Error('The benchmark needs more posts: at least 20');
  return typical;
}
