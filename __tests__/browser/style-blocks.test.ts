import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSync } from 'esbuild';
import type { Browser } from 'playwright-core';
import { fileOfPath } from '../../lib/addresses/path';
import { launch } from './support/chromium';
import { OUT, postWith } from './support/pages';
import { ROOT } from './support/project';

/** All CSS of the blog, in the order in which a bundler finds it. */
function wholeCss(): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: "import './components/document'; import './components/site-page';",
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    outdir: 'out',
    platform: 'node',
    packages: 'external',
  });
  return outputFiles.find((file) => file.path.endsWith('.css'))?.text ?? '';
}

const SEEN = [
  { width: 360, media: 'screen' },
  { width: 1440, media: 'screen' },
  { width: 800, media: 'print' },
] as const;

/** Minifying writes a background that there is not in another way. */
const SPELLING = new Set(['background-position', 'background-position-x', 'background-position-y']);

/** What one look of an element has that the other has not: the element's name first. */
function differences(look: string, expected: string): string[] {
  if (look === expected) return [];
  const known = new Set(expected.split('\n'));
  const [name = '', ...lines] = look.split('\n');
  return [`${name}: ${lines.filter((line) => !known.has(line)).join('; ')}`];
}

describe('the blocks of styles', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  /** What each element looks like, by its place in the page. */
  async function looks(html: string, { width, media }: (typeof SEEN)[number]): Promise<string[]> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.emulateMedia({ media });
    await page.setContent(html);
    const styles = await page.evaluate(
      (spelling) =>
        [...document.body.querySelectorAll('*')].flatMap((element, at) =>
          ['', '::before'].map((pseudo) => {
            const style = getComputedStyle(element, pseudo || null);
            const names = [...style].filter((name) => !name.startsWith('--') && !spelling.includes(name));
            const around = element.parentElement?.getAttribute('class') ?? '';
            const name = `${at} .${around} > ${element.localName}.${element.getAttribute('class')}${pseudo}`;
            return [name, ...names.map((each) => `${each}: ${style.getPropertyValue(each)}`)].join('\n');
          }),
        ),
      [...SPELLING],
    );
    await page.close();
    return styles;
  }

  for (const seen of SEEN) {
    test(`make a page look as all CSS of the blog does, ${seen.media}, ${seen.width} px`, async () => {
      const post = postWith('class="callout');
      const html = readFileSync(path.join(OUT, fileOfPath(post.path)), 'utf8')
        .replace(/<meta http-equiv[^>]*>/, '')
        .replace(/<script[\s\S]*?<\/script>/g, '');
      const blocks = /(?:<style>[^<]*<\/style>)+/.exec(html)?.[0] ?? '';
      assert.ok(blocks.split('<style>').length > 5, 'the style guide needs several blocks');
      const css = wholeCss();
      const whole = html.replace(blocks, () => `<style>${css}</style>`);
      const expected = await looks(whole, seen);
      const found = (await looks(html, seen)).flatMap((look, at) => differences(look, expected[at] ?? ''));
      assert.deepEqual(found, []);
    });
  }
});
