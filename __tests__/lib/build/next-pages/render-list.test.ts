import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as routes from '../../../../lib/routes';
import { blog, post } from '../../../blog';

const { env } = process;
const home = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-'));
  process.chdir(folder);
  process.env = { ...env };
});
afterEach(() => {
  process.env = env;
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const content = blog({ 'posts/a.md': post(), 'posts/b.md': post() });

// All that the pages are made by remembers nothing: a process of its own need not load it again.
beforeAll(() => {
  jest.doMock('../../../../lib/routes', () => routes);
});

/** Another process, which remembers nothing. */
async function restart() {
  jest.resetModules();
  const { handOverPlan, isPlanned, isWorker, pagesToRender } = await import(
    '../../../../lib/build/next-pages/render-list'
  );
  const { writeCache } = await import('../../../../lib/build/cache');
  return { handOverPlan, isPlanned, isWorker, writeCache, pages: () => pagesToRender(() => content) };
}

test('without a plan, everything is rendered', async () => {
  const { pages, isWorker } = await restart();
  expect(isWorker()).toBe(false);
  expect(pages()).toEqual(expect.arrayContaining(['/', '/posts/a/', '/posts/b/']));
});

test('a worker renders what is planned', async () => {
  (await restart()).handOverPlan(['/posts/b/', '/feed.xml']);
  const { pages, isPlanned, isWorker } = await restart();
  expect(isWorker()).toBe(true);
  expect(pages()).toEqual(['/posts/b/']);
  expect([isPlanned('/feed.xml'), isPlanned('/sitemap.xml')]).toEqual([true, false]);
});

test('a worker renders one page where none is planned', async () => {
  (await restart()).handOverPlan([]);
  expect((await restart()).pages()).toEqual(['/']);
});

test('a worker renders everything where the plan could not be written', async () => {
  mkdirSync('.next/cache', { recursive: true });
  writeFileSync('.next/cache/blog', 'a file where the folder should be');
  const { handOverPlan } = await restart();
  expect(() => handOverPlan(['/posts/b/'])).not.toThrow();
  const { pages, isPlanned, isWorker } = await restart();
  expect(isWorker()).toBe(true);
  expect(pages()).toEqual(expect.arrayContaining(['/', '/posts/a/', '/posts/b/']));
  expect(isPlanned('/feed.xml')).toBe(true);
});

test.each<[unknown]>([[null], ['/posts/b/'], [{}], [[1]], [['/posts/b/', null]]])(
  'a worker renders everything where the plan is %j',
  async (value) => {
    const { handOverPlan, writeCache } = await restart();
    handOverPlan(['/posts/b/']);
    writeCache(process.env.BLOG_PLAN ?? '', value);
    expect((await restart()).pages()).toEqual(expect.arrayContaining(['/', '/posts/a/', '/posts/b/']));
  },
);

test('`next dev` is not told any: it renders what it is asked for', async () => {
  const { pages } = await restart();
  jest.replaceProperty(process.env, 'NODE_ENV', 'development');
  expect(pages()).toEqual([]);
  jest.restoreAllMocks();
});
