import { readFileSync } from 'node:fs';
import { plainEmbeds } from '../markdown/embeds/plain-embeds';
import { type Answer, fetchPictures } from './fetch-pictures';
import { program } from './program';
import { writeFile } from './write-file';

const USAGE = `Lists the embeds that have neither title nor picture: npm run embeds -- [options]
  --fetch      asks their sites for both, once: the pictures go beside the posts, and images into their Markdown
  -h, --help   prints this text`;

async function ask(address: string): Promise<Answer> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) throw new Error(`${new URL(address).hostname} answers ${answer.status}`);
  return {
    type: answer.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}

/** `npm run embeds`. */
program(USAGE, { options: { fetch: { type: 'boolean' } } }, async ({ values }) => {
  // Not at the top: what is wrong with the configuration is to be said in a line.
  const { getContent } = await import('../content/current-content');
  const { postsAndPages } = await import('../content/posts-and-pages');
  let count = 0;
  for (const { source } of postsAndPages(getContent())) {
    const text = readFileSync(source, 'utf8');
    const found = plainEmbeds(text);
    count += found.length;
    if (values.fetch !== true) {
      for (const { line, url, embed } of found) console.log(`${source}:${line} ${embed.site} ${url}`);
    } else {
      for (const line of await fetchPictures(source, text, { ask, write: writeFile })) console.log(line);
    }
  }
  if (count === 0) console.log('No embed lacks its title and picture');
  return 0;
});
