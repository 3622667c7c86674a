import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FILE_PATHS, MARK_PATH, ROBOTS_PATH, SITEMAP_PATH } from '../../../../lib/addresses/own-paths';

const home = process.cwd();
const { env } = process;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'served-'));
  process.env = { ...env };
  jest.resetModules();
});
afterEach(() => {
  process.chdir(home);
  process.env = env;
  rmSync(folder, { recursive: true });
});

const served = () => import('../../../../lib/build/next-pages/served-files');

test('every file of the blog that is no page is served, but for robots.txt, which Next writes', async () => {
  // A build that has kept all of them.
  process.chdir(folder);
  const { handOverPlan } = await import('../../../../lib/build/next-pages/render-list');
  handOverPlan({ paths: [], pages: ['/'], props: [] });
  const { serveFile } = await served();
  for (const at of FILE_PATHS.filter((name) => name !== ROBOTS_PATH && name !== '/feed.xml')) {
    const answer = await serveFile(at);
    expect([at, answer.status, await answer.text()]).toEqual([at, 200, '']);
    expect(answer.headers.get('content-type')).toMatch(
      /^(text\/javascript|application\/xml|image\/svg\+xml); charset=utf-8$/,
    );
  }
});

test('a file that is not kept is made', async () => {
  const { serveFile } = await served();
  expect(await (await serveFile(MARK_PATH)).text()).toMatch(/^<svg/);
  expect(await (await serveFile(SITEMAP_PATH)).text()).toMatch(/^<\?xml/);
});

test('of what there is not, nothing is served', async () => {
  const { serveFile, serveMedia } = await served();
  expect((await serveFile('/wp-login.php')).status).toBe(404);
  expect((await serveMedia('none.png')).status).toBe(404);
});
