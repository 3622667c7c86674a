import { parseArgs } from 'node:util';
import type { Content } from '../content/content';
import { fail, optionsOf } from './program';

const USAGE = `Says what is wrong with the posts, the pages and the configuration: npm run check -- [options]
  Exits with 1 where a build would fail.
  --all        lists each warning, also where more than ten are alike
  -h, --help   prints this text`;

/** `npm run check`. Returns the exit code. */
async function main(args: string[]): Promise<number> {
  const options = optionsOf(USAGE, () =>
    parseArgs({ args, options: { all: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } }),
  );
  if (typeof options === 'number') return options;
  // Not at the top: what is wrong with the configuration is to be said in a line.
  const { getContent } = await import('../content/content');
  const { checkContent } = await import('../check');
  const { formatProblems, hasErrors } = await import('../problems');
  const { leftOut } = await import('../content/left-out');
  const content = getContent();
  const problems = await checkContent(content);
  console.log(
    formatProblems(problems, { all: options.values.all ?? false }) || `${counted(content)}, no problems`,
  );
  const out = leftOut(content);
  if (out !== '') console.log(`Left out: ${out}`);
  return hasErrors(problems) ? 1 : 0;
}

function counted({ posts, unlisted }: Content): string {
  const count = posts.length + unlisted.length;
  return count === 1 ? '1 post' : `${count} posts`;
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, fail);
