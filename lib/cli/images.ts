import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { remoteImages } from '../markdown/remote-images';
import { fetchBytes } from './fetch-bytes';
import { fetchImages } from './fetch-images';
import { fail, optionsOf } from './program';

const USAGE = `Lists the images of posts that are on other hosts: npm run images -- [options]
  --fetch      fetches them, once: into images/ beside the posts, and the new addresses into their Markdown
  -h, --help   prints this text`;

const LIMITS = { milliseconds: 30_000, bytes: 50_000_000 };

/** `npm run images`. Returns the exit code: 1 where an image could not be fetched. */
async function main(args: string[]): Promise<number> {
  const options = optionsOf(USAGE, () =>
    parseArgs({ args, options: { fetch: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } }),
  );
  if (typeof options === 'number') return options;
  // Not at the top: what is wrong with the configuration is to be said in a line.
  const { getContent } = await import('../content/current-content');
  const { postsAndPages } = await import('../content/posts-and-pages');
  const world = {
    ask: (address: string) => fetchBytes(address, LIMITS),
    read: (file: string) => readFileSync(file, 'utf8'),
    write: (file: string, content: Uint8Array | string) => {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
  };
  let count = 0;
  let failures = 0;
  for (const { source } of postsAndPages(getContent())) {
    const text = world.read(source);
    const found = remoteImages(text);
    count += found.length;
    if (options.values.fetch === true) {
      const { said, failed } = await fetchImages(source, text, world);
      failures += failed;
      for (const line of said) console.log(line);
    } else for (const { line, column, url } of found) console.log(`${source}:${line}:${column} ${url}`);
  }
  if (count === 0) console.log('No image is on another host');
  return failures === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, fail);
