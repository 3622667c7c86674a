import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec, tap } from 'node:test/reporters';
import { chromiumPath } from '../../lib/cli/chromium-path';
import { isOnPath } from './support/chromium';
import { MONOSPACED } from './support/fonts';
import { filesIn, mustBuild, ROOT } from './support/project';

/**
 * `npm run test:browser`: builds the blog if `out/` is older than what it is made of, then runs the tests of this
 * folder one after the other; with words behind it (`-- theme dev`), those whose names hold one of the words.
 */
async function main(words: readonly string[]): Promise<void> {
  chromiumPath('The browser tests');
  const files = filesIn(__dirname)
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
    .filter(canRun)
    .map((name) => path.join(__dirname, name));
  if (files.length === 0) throw new Error(`No browser test has a name that holds ${words.join(' or ')}`);
  if (isStale()) {
    console.log('out/ is missing or older than the sources: next build');
    await mustBuild(ROOT);
  }
  run({ files, concurrency: 1 })
    .on('test:fail', () => {
      process.exitCode = 1;
    })
    .compose(process.stdout.isTTY ? new spec() : tap)
    .pipe(process.stdout);
}

/** What some tests need besides Chromium: a command, or a file by its whole path; and its package of Debian. */
const NEEDS: Readonly<Record<string, readonly [command: string, install: string]>> = {
  'formats.test.ts': ['xmllint', 'libxml2-utils python3-feedparser'],
  'screenshots.test.ts': [MONOSPACED, 'fonts-dejavu-core'],
  'nginx.test.ts': ['nginx', 'nginx-light'],
  'validity.test.ts': ['java', 'default-jre-headless'],
};

/** Leaves out what needs a program that is not there, and says so; in CI nothing is left out. */
function canRun(name: string): boolean {
  const [command, install] = NEEDS[name] ?? [];
  if (command === undefined || existsSync(command) || isOnPath(command) || process.env.CI) return true;
  console.log(`left out: ${name} needs ${command} (apt-get install ${install})`);
  return false;
}

const SOURCES = [
  'app',
  'components',
  'lib',
  'posts',
  'public',
  'site.config.ts',
  'next.config.js',
  'package.json',
];

function isStale(): boolean {
  const built = statSync(path.join(ROOT, 'out', 'index.html'), { throwIfNoEntry: false });
  if (built === undefined) return true;
  const exported = statSync(path.join(ROOT, '.next', 'BUILD_ID'), { throwIfNoEntry: false }) ?? built;
  return SOURCES.some((name) => newest(path.join(ROOT, name)) > Math.max(built.mtimeMs, exported.mtimeMs));
}

function newest(place: string): number {
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...filesIn(place).map((name) => statSync(path.join(place, name)).mtimeMs));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
