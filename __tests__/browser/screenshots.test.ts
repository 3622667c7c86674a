import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { SiteConfig } from '../../lib/site/site';
import { launch } from './support/chromium';
import { onlyOurFonts } from './support/fonts';
import { open } from './support/open';
import { difference, keptPicture } from './support/picture';
import { copyProject, filesIn, mustBuild, type Project, ROOT } from './support/project';
import { type Served, serve } from './support/site';

/** Letters have the same edges on all machines. */
const ALIKE = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

/** What the blog looks like, as files: `UPDATE=1 npm run test:browser -- screenshots` writes them anew. */
const KEPT = path.join(__dirname, 'screenshots');

/** Where a picture of what differs is written. */
const DIFFERENCES = path.join(ROOT, '.next', 'screenshots');

const isUpdating = process.env.UPDATE === '1';

/** The posts that are shown, and what they link to: posts that come and go must not change the pictures. */
const POSTS = [
  '2021-03-07-recap-aws-reinvent-2020.md',
  '2021-10-17-what-a-read-may-return.md',
  '2026-03-01-style-guide.md',
  '2026-03-02-style-guide-code.md',
  '2026-03-03-style-guide-diagrams.md',
  '2026-03-04-style-guide-readers.md',
  '2026-03-04-style-guide-readers.comments.json',
];

/** A post that was changed, for the page that shows how. */
const REVISED = 'revised.md';
const revised = (text: string) => `---\ntitle: A post that was changed\ndate: 2026-04-01\n---\n\n${text}\n`;
const REVISIONS = [
  'A post says what its author knew on that day. The orbit comes back near its start, and never closes.',
  'A post says what its author knew on that day, and a revised one what they learned. The orbit comes back near its start, and never closes.',
];

/** All ways on from a post, so that they are seen. */
const CONFIG: Partial<SiteConfig> = {
  history: true,
  backlinks: true,
  share: true,
  copyHeadings: true,
  replyByMail: 'ada@example.com',
  authors: { owner: { name: 'Beyond Chaos', bio: 'Notes by somebody who likes systems that behave badly.' } },
  newsletter: { action: 'https://mail.example/subscribe', text: 'One mail a month.' },
};

const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  archive: '/archive/',
  category: '/categories/writing/',
  search: '/search/',
  'not-found': '/nothing/',
  post: '/posts/recap-aws-reinvent-2020/',
  history: '/posts/revised/history/',
  elements: '/posts/style-guide/',
  code: '/posts/style-guide-code/',
  diagrams: '/posts/style-guide-diagrams/',
  readers: '/posts/style-guide-readers/',
};

const SEEN = [
  { width: 360, colorScheme: 'light' },
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;

/** Between them, these have all colours that there are: the dark theme of the others would show nothing more. */
const DARK = new Set(['home', 'archive', 'search', 'elements', 'code', 'diagrams', 'readers']);

const SHOTS = Object.entries(PAGES).flatMap(([name, at]) =>
  SEEN.filter(({ colorScheme }) => colorScheme === 'light' || DARK.has(name)).map((seen) => ({
    at,
    ...seen,
    file: `${name}-${seen.width}-${seen.colorScheme}.png`,
  })),
);

describe('the look', () => {
  let browser: Browser;
  let project: Project;
  let site: Served;
  before(async () => {
    const shown = filesIn(path.join(ROOT, 'posts')).filter(
      (name) => POSTS.includes(name) || /^(images|diagrams)\//.test(name),
    );
    project = copyProject({
      posts: Object.fromEntries(shown.map((name) => [name, readFileSync(path.join(ROOT, 'posts', name))])),
      config: CONFIG,
    });
    for (const [at, text] of REVISIONS.entries()) {
      project.write(`posts/${REVISED}`, revised(text));
      commit(project.folder, at === 0 ? 'A post' : 'What one learns', `2026-04-0${at + 1}T12:00:00Z`);
    }
    await mustBuild(project.folder);
    site = await serve(project.out);
    browser = await launch(onlyOurFonts(path.join(project.folder, '.fonts')), ALIKE);
    if (isUpdating) rmSync(KEPT, { recursive: true, force: true });
    mkdirSync(KEPT, { recursive: true });
    rmSync(DIFFERENCES, { recursive: true, force: true });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    project?.dispose();
  });

  for (const { at, width, colorScheme, file } of SHOTS) {
    test(`${file} shows what ${at} is like`, async () => {
      const { page, context } = await open(browser, site.origin, {
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      await page.goto(site.at(at));
      const screenshot = await whole(page);
      await context.close();
      const kept = path.join(KEPT, file);
      if (isUpdating) writeFileSync(kept, await keptPicture(screenshot));
      const shown = path.join(DIFFERENCES, file);
      const found = await difference(screenshot, kept, shown);
      const where = existsSync(shown)
        ? `; before, after and what differs: ${path.relative(ROOT, shown)}`
        : '';
      assert.equal(
        found,
        undefined,
        `${file}: ${found}${where}. If it is meant: UPDATE=1 npm run test:browser -- screenshots`,
      );
    });
  }

  test('is kept of what is looked at, and of nothing else', () => {
    assert.deepEqual(filesIn(KEPT), SHOTS.map(({ file }) => file).sort());
  });
});

/** The page from top to bottom, when all that it shows is there. */
async function whole(page: Page): Promise<Buffer> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  return page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
}

function commit(folder: string, subject: string, date: string): void {
  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
    assert.equal(status, 0, stderr);
  };
  git('init', '--quiet');
  git('add', `posts/${REVISED}`);
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '-m', subject);
}
