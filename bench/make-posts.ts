import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { benchImage } from './image';
import { benchPost } from './post';
import { IMAGES, typicalOf } from './project';

/** `tsx bench/make-posts.ts N FOLDER`: writes the benchmark's posts and images for `bench/peers/`. */
function main([count = '', folder = '']: string[]): void {
  const number = Number(count);
  if (!Number.isInteger(number) || number < 20 || folder === '') {
    throw new Error('Usage: tsx bench/make-posts.ts N FOLDER, with N of at least 20');
  }
  const posts = Array.from({ length: number }, (_, i) => benchPost(i));
  for (const name of ['posts', 'images']) mkdirSync(path.join(folder, name), { recursive: true });
  for (const { file, text } of posts) writeFileSync(path.join(folder, 'posts', file), text);
  for (let k = 0; k < IMAGES; k++) writeFileSync(path.join(folder, 'images', `fig-${k}.png`), benchImage(k));
  const { file, slug, words } = typicalOf(posts);
  const manifest = { n: number, typical: { file, slug, words } };
  writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
