import type { Content } from '../content/content';
import { postsAndPages } from '../content/posts-and-pages';
import { FORMATS, isFormat, writeProblems } from '../problems/problem-formats';
import { program } from './program';

const USAGE = `Says what is wrong with the posts, the pages and the configuration: npm run check -- [options]
  Exits with 1 where a build would fail.
  --fix        writes what needs no judgement, such as one spelling of a tag, then says what is left
  --all        lists each warning, also where more than ten are alike
  --format F   text, json, sarif, or github, which annotates a pull request
  -h, --help   prints this text`;

const MOST_ROUNDS = 10;

function counted(content: Content): string {
  const count = postsAndPages(content).filter(({ kind }) => kind === 'post').length;
  return count === 1 ? '1 post' : `${count} posts`;
}

/** `npm run check`. */
program(
  USAGE,
  {
    options: {
      all: { type: 'boolean' },
      fix: { type: 'boolean' },
      format: { type: 'string', default: 'text' },
    },
  },
  async ({ values }) => {
    // Not at the top: what is wrong with the configuration is to be said in a line.
    const { getContent, keepContent, readContentAgain } = await import('../content/current-content');
    const { checkContent } = await import('../build/checks/check-content');
    const { hasErrors } = await import('../problems/problem');
    const { leftOut } = await import('../content/left-out');
    const { format, all = false } = values;
    if (!isFormat(format)) {
      console.error(`--format ${format} is not known; write one of ${FORMATS.join(', ')}\n\n${USAGE}`);
      return 2;
    }
    let content = getContent();
    let problems = await checkContent(content);
    if (values.fix) {
      const { fixFiles } = await import('./fix-files');
      // A fix can bring to light what was hidden, such as the value of a field that was misspelt.
      for (let round = 0; round < MOST_ROUNDS && fixFiles(problems) > 0; round++) {
        content = readContentAgain();
        problems = await checkContent(content);
      }
    }
    keepContent();
    const isText = format === 'text';
    const text = writeProblems(problems, format, all) || (isText ? `${counted(content)}, no problems` : '');
    if (text !== '') console.log(text);
    const offered = problems.filter(({ fixes = [] }) => fixes.length > 0).length;
    if (isText && offered > 0) console.log(`npm run check -- --fix writes what ${offered} of them ask for`);
    const out = isText ? leftOut(content) : '';
    if (out !== '') console.log(`Left out: ${out}`);
    return hasErrors(problems) ? 1 : 0;
  },
);
