import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseSite } from '../lib/site/parse-site';
import type { SiteConfig } from '../lib/site/site';
import { STARTING_PROGRAMS } from './bloggers-files';
import { launch } from './browser/support/chromium';
import { crawl } from './browser/support/crawl';
import { open } from './browser/support/open';
import { overflow } from './browser/support/overflow';
import { copyProject, environment, mustBuild, type Project } from './browser/support/project';
import { serve } from './browser/support/site';
import standard from './site.config';

/**
 * `npm run test:configurations`: what a blogger sets or deletes neither breaks a test nor the blog. For each of these configurations, in a
 * copy of the project: a build, a look at every address and, in Chromium, at a few pages. Tests have a configuration of their own
 * (`jest.config.js`), and one that reads a file of the blogger's fails (`__tests__/bloggers-files.ts`), so that none can matter to them.
 * Suites that start programs, into which the guard cannot look, run once more, where all is different.
 */
interface Configuration {
  config: Partial<SiteConfig>;
  /** Without posts, and with a page about the blog that names none. */
  empty?: boolean;
  /** Whether the suites that start programs run in it. */
  tested?: boolean;
}

const CONFIGURATIONS: Readonly<Record<string, Configuration>> = {
  'a base path': { config: { url: 'https://blog.test/deep/blog' } },
  'another permalink': { config: { permalink: '/:year/:month/:slug.html', postsPerPage: 3 } },
  Arabic: { config: { language: 'ar', timeZone: 'Asia/Riyadh' } },
  'no posts': {
    config: { permalink: '/:year/:title.html', language: 'ar', drawings: false },
    empty: true,
    tested: true,
  },
  'an owner’s look': {
    config: {
      title: 'Ada’s Notebook',
      author: { name: 'Ada’s Notebook' },
      logo: '/images/AWS-reInvent.png',
      accent: 'oklch(0.54 0.24 293)',
      drawings: false,
      type: 'sans',
      texts: { footer: '', archive: 'All posts.', notFoundTitle: 'Lost', notFound: '' },
      social: [{ label: 'Profile', href: 'https://social.test/@ada' }],
      copyright: '© {years} Ada',
    },
  },
  'ways on': {
    config: {
      codeUrl: 'https://git.test/blog/:file',
      fullImages: true,
      backlinks: true,
      share: true,
      copyHeadings: true,
      replyByMail: 'ada@blog.test',
      authors: {
        ada: { name: 'Beyond Chaos', url: '/about/', bio: 'Writes.', avatar: '/images/AWS-reInvent.png' },
      },
      newsletter: { action: 'https://mail.test/subscribe', hidden: { tag: 'blog' }, text: 'One a month.' },
    },
  },
  'several languages': {
    config: {
      languages: [{ tag: 'en' }, { tag: 'de', title: 'Jenseits des Chaos' }, { tag: 'ar' }],
      untranslated: 'everywhere',
    },
  },
  'no menu': { config: { nav: [], footer: [], feedSize: 1, broken: 'warn' } },
};

async function main(words: readonly string[]): Promise<void> {
  const chosen = Object.entries(CONFIGURATIONS).filter(
    ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  if (chosen.length === 0) {
    throw new Error(
      `No configuration is called ${words.join(' or ')}; there are: ${Object.keys(CONFIGURATIONS).join(', ')}`,
    );
  }
  const wrong: string[] = [];
  const project = copyProject({ tests: true });
  try {
    for (const [name, configuration] of chosen) {
      console.log(
        `\n== ${name} (${Math.round(performance.now() / 1000)} s): ${JSON.stringify(configuration.config)}`,
      );
      configure(project, configuration);
      if (configuration.tested && !(await passes(project.folder, STARTING_PROGRAMS)))
        wrong.push(`${name}: npm test`);
      wrong.push(...(await faults(project, configuration)).map((fault) => `${name}: ${fault}`));
    }
  } finally {
    project.dispose();
  }
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) process.exitCode = 1;
}

function configure(project: Project, { config, empty = false }: Configuration): void {
  project.write(
    'site.config.ts',
    `export default ${JSON.stringify({ ...standard, ...config }, undefined, 2)};\n`,
  );
  if (!empty) return;
  project.remove('posts');
  project.write('pages/about.md', '# About\n\nA blog.\n');
}

/** Runs the tests of a copy, or some suites of them, and shows those that fail. */
function passes(folder: string, suites: readonly string[]): Promise<boolean> {
  const jest = path.join('node_modules', 'jest', 'bin', 'jest.js');
  const { NODE_ENV, ...env } = environment('production');
  const child = spawn(process.execPath, [jest, ...suites, '--silent', '--reporters=summary'], {
    cwd: folder,
    env: { ...env, NODE_ENV: 'test' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code === 0));
  });
}

/** Builds a copy, and looks at what came out. */
async function faults(project: Project, { config }: Configuration): Promise<string[]> {
  const { basePath, origin, language } = parseSite({ ...standard, ...config });
  try {
    await mustBuild(project.folder);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  const site = await serve(project.out, basePath);
  const browser = await launch();
  try {
    const found = (await crawl(site, origin)).wrong;
    const { page, troubles } = await open(browser, site.origin);
    await page.setViewportSize({ width: 320, height: 800 });
    const look = async (address: string) => {
      await page.goto(address, { waitUntil: 'load' });
      found.push(...(await overflow(page)).map((wide) => `${address}: ${wide}`));
    };
    await look(site.at('/'));
    const root = page.locator('html');
    if ((await root.getAttribute('lang')) !== language) found.push(`<html lang> is not ${language}`);
    const direction = await root.evaluate((html) => getComputedStyle(html).direction);
    if (direction !== (language === 'ar' ? 'rtl' : 'ltr')) found.push(`the page runs ${direction}`);
    const post = await page
      .locator('main article h2 a')
      .first()
      .getAttribute('href', { timeout: 1 })
      .catch(() => null);
    if (post !== null) await look(site.origin + post);
    for (const at of ['/archive/', '/search/', '/about/']) await look(site.at(at));
    return [...found, ...troubles];
  } finally {
    await browser.close();
    await site.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
