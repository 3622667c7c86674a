import { mkdirSync, writeFileSync } from 'node:fs';
import { newPage, newPost, pageNameProblem } from '../post/new-post';
import { program } from './program';

const USAGE = `Begins a post: npm run new -- "My title"
  --draft      it is not published until you remove "draft: true"
  --page       begins a page in pages/ instead, such as /now/
  -h, --help   prints this text`;

/** Writes the file, never over another one, and prints its path. */
program(
  USAGE,
  {
    allowPositionals: true,
    options: { draft: { type: 'boolean', default: false }, page: { type: 'boolean', default: false } },
  },
  async ({ values, positionals }) => {
    const { draft, page } = values;
    const title = positionals.join(' ').trim();
    if (title === '') {
      console.error(USAGE);
      return 2;
    }
    // Not at the top: what is wrong with the configuration is to be said in a line.
    const { getSite } = await import('../site/current-site');
    const { timeZone } = getSite();
    const folder = page ? 'pages' : 'posts';
    const { name, text } = page
      ? newPage(title, { timeZone, draft })
      : newPost(title, { now: Date.now(), timeZone, draft });
    const path = `${folder}/${name}`;
    const problem = page ? pageNameProblem(name) : undefined;
    if (problem !== undefined) {
      console.error(`${path} ${problem}; give the page another title`);
      return 1;
    }
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    } catch (error) {
      const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      const kind = page ? 'page' : 'post';
      const why = exists ? `exists already; give the ${kind} another title` : `cannot be written: ${error}`;
      console.error(`${path} ${why}`);
      return 1;
    }
    console.log(path);
    return 0;
  },
);
