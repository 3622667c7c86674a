import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pageProps } from '../../../../lib/build/render-texts';
import * as routes from '../../../../lib/routes/site-paths';
import { pageView } from '../../../../lib/views/page';
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
  jest.doMock('../../../../lib/routes/site-paths', () => routes);
});

/** Another process, which remembers nothing. */
async function restart() {
  jest.resetModules();
  const { handOverPlan, isPlanned, isWorker, pagesToRender, plannedProps } = await import(
    '../../../../lib/build/next-pages/render-list'
  );
  const { writeCache } = await import('../../../../lib/build/cache/cache');
  const pages = () => pagesToRender(() => content);
  return { handOverPlan, isPlanned, isWorker, plannedProps, pagesToRender, writeCache, pages };
}

test('without a plan, everything is rendered', async () => {
  const { pages, isWorker } = await restart();
  expect(isWorker()).toBe(false);
  expect(pages()).toEqual(expect.arrayContaining(['/', '/posts/a/', '/posts/b/']));
});

/** A list of one page and one file. */
const LIST = { paths: ['/posts/b/', '/feed.xml'], pages: ['/posts/b/'], props: [] };

test('a worker renders what is planned', async () => {
  (await restart()).handOverPlan(LIST);
  const { pages, isPlanned, isWorker } = await restart();
  expect(isWorker()).toBe(true);
  expect(pages()).toEqual(['/posts/b/']);
  expect([isPlanned('/feed.xml'), isPlanned('/sitemap.xml')]).toEqual([true, false]);
});

test('a worker knows what pages show, where the build has said so, and reads no posts for it', async () => {
  const view = pageView(content, '/posts/b/');
  if (view === undefined) throw new Error('no view');
  const props = await pageProps(view, content);
  (await restart()).handOverPlan({ ...LIST, props: [['/posts/b/', props]] });
  const { plannedProps, pagesToRender } = await restart();
  expect(plannedProps('/posts/b/')).toEqual(JSON.parse(JSON.stringify(props)));
  expect(plannedProps('/posts/a/')).toBeUndefined();
  const noContent = () => {
    throw new Error('asked for the content');
  };
  expect(pagesToRender(noContent)).toEqual(['/posts/b/']);
});

test('a worker renders everything where the plan could not be written', async () => {
  mkdirSync('.next/cache', { recursive: true });
  writeFileSync('.next/cache/blog', 'a file where the folder should be');
  const { handOverPlan } = await restart();
  expect(() => handOverPlan(LIST)).not.toThrow();
  const { pages, isPlanned, isWorker } = await restart();
  expect(isWorker()).toBe(true);
  expect(pages()).toEqual(expect.arrayContaining(['/', '/posts/a/', '/posts/b/']));
  expect(isPlanned('/feed.xml')).toBe(true);
});

test.each<[unknown]>([
  [null],
  ['/posts/b/'],
  [{}],
  [['/posts/b/']],
  [{ ...LIST, paths: [1] }],
  [{ ...LIST, pages: [] }],
  [{ ...LIST, props: [['/posts/b/', {}]] }],
])('a worker renders everything where the plan is %j', async (value) => {
  const { handOverPlan, writeCache } = await restart();
  handOverPlan(LIST);
  writeCache(process.env.BLOG_PLAN ?? '', value);
  expect((await restart()).pages()).toEqual(expect.arrayContaining(['/', '/posts/a/', '/posts/b/']));
});

test('`next dev` is not told any: it renders what it is asked for', async () => {
  const { pages } = await restart();
  jest.replaceProperty(process.env, 'NODE_ENV', 'development');
  expect(pages()).toEqual([]);
  jest.restoreAllMocks();
});
