import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { newPost } from '../post/new-post';
import { getSite } from '../site';

const USAGE = `Begins a post: npm run new -- "My title"
  --draft   it is not published until you remove "draft: true"`;

/** Writes the post, never over another one, and prints its path. Returns the exit code. */
function main(args: string[]): number {
  let title: string;
  let draft: boolean;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { draft: { type: 'boolean', default: false } },
    });
    title = positionals.join(' ').trim();
    draft = values.draft;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 2;
  }
  if (title === '') {
    console.error(USAGE);
    return 2;
  }
  const { name, text } = newPost(title, { now: Date.now(), timeZone: getSite().timeZone, draft });
  const path = `posts/${name}`;
  try {
    mkdirSync('posts', { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = exists ? 'exists already; give the post another title' : `cannot be written: ${error}`;
    console.error(`${path} ${why}`);
    return 1;
  }
  console.log(path);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
