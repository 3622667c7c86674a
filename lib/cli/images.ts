import { readFileSync } from 'node:fs';
import { remoteImages } from '../markdown/media/remote-images';
import { fetchBytes } from './fetch-bytes';
import { fetchImages } from './fetch-images';
import { program } from './program';
import { writeFile } from './write-file';

const USAGE = `Lists the images of posts that are on other hosts: npm run images -- [options]
  --fetch      fetches them, once: into images/ beside the posts, and the new addresses into their Markdown
  -h, --help   prints this text`;

const LIMITS = { milliseconds: 30_000, bytes: 50_000_000 };

/** `npm run images`. Ends with 1 where an image could not be fetched. */
program(USAGE, { options: { fetch: { type: 'boolean' } } }, async ({ values }) => {
  // Not at the top: what is wrong with the configuration is to be said in a line.
  const { getContent } = await import('../content/current-content');
  const { postsAndPages } = await import('../content/posts-and-pages');
  const world = {
    ask: (address: string) => fetchBytes(address, LIMITS),
    read: (file: string) => readFileSync(file, 'utf8'),
    write: writeFile,
  };
  let count = 0;
  let failures = 0;
  for (const { source } of postsAndPages(getContent())) {
    const text = world.read(source);
    const found = remoteImages(text);
    count += found.length;
    if (values.fetch === true) {
      const { said, failed } = await fetchImages(source, text, world);
      failures += failed;
      for (const line of said) console.log(line);
    } else for (const { line, column, url } of found) console.log(`${source}:${line}:${column} ${url}`);
  }
  if (count === 0) console.log('No image is on another host');
  return failures === 0 ? 0 : 1;
});
