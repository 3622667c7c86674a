import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SiteConfig } from '../lib/site';
import { benchImage } from './image';
import { type BenchPost, benchPost } from './post';

/** What of the project has no part in a build, or is put in its place. */
const LEFT_BEHIND = ['node_modules', '.next', '.git', 'out', 'posts', 'pages', '__tests__', 'bench', 'docs'];

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
  // The real name: Turbopack refuses what lies behind a link.
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'bench-')));
  for (const name of readdirSync(root)) {
    if (LEFT_BEHIND.includes(name)) continue;
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  link(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
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

/** Hard links, which cost a second; copies where the folder for temporary files is on another disk. */
function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else {
      try {
        linkSync(source, target);
      } catch {
        cpSync(source, target);
      }
    }
  }
}
