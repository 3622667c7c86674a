import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { builtSite } from './support/built-site';
import { postWith, samplePages } from './support/pages';

/** A page of each type, and the posts that show what a text can hold. */
function pages() {
  const features = [
    'class="callout',
    'fig diagram',
    'class="noted"',
    'id="C"',
    'class="embed',
    'class="note-ref',
  ];
  return [...samplePages(), ...features.map(postWith)];
}

describe('under the pointer', () => {
  const site = builtSite();

  // Wide pages have contents and notes in the margins; narrow ones the list of notes.
  for (const width of [1000, 1440])
    test(`all that can be clicked shows that it can, at ${width} px`, async () => {
      const { page, context } = await site.open({ viewport: { width, height: 900 } });
      const seen = new Set<string>();
      const wrong: Record<string, string[]> = {};
      for (const { path } of pages()) {
        await page.goto(site.at(path));
        const found = await silent(page, seen);
        if (found.length > 0) wrong[path] = found;
      }
      assert.ok(seen.size > 20, [...seen].join('\n'));
      assert.deepEqual(wrong, {});
      await context.close();
    });

  test('what says nothing is found', async () => {
    const { page, context } = await site.open();
    await page.goto(site.at('/'));
    await page.evaluate(() => {
      document.body.innerHTML = '<p class="x"><a href="/">A link</a> <a class="y" href="/">Another</a></p>';
      const link = document.querySelector<HTMLElement>('.y');
      if (link) link.style.color = 'red';
    });
    assert.deepEqual(await silent(page, new Set()), ['p.x > a.y']);
    await context.close();
  });
});

/** The kinds of links, buttons and the like that look the same with a pointer on them as without. @param seen kinds that need no further look. */
async function silent(page: Page, seen: Set<string>): Promise<string[]> {
  const found: string[] = [];
  const isWide = (page.viewportSize()?.width ?? 0) > 1100;
  // There the list of notes is for screen readers.
  const clipped = isWide ? '.away, .footnotes *' : '.away';
  const targets = page.locator(`:is(a[href], button, summary):not(${clipped})`).filter({ visible: true });
  const kinds = await targets.evaluateAll((elements) =>
    elements.map((element) => {
      const name = (each: Element | null) =>
        each ? [each.localName, ...[...each.classList].sort()].join('.') : '';
      return `${name(element.parentElement)} > ${name(element)}`;
    }),
  );
  for (const [at, kind] of kinds.entries()) {
    if (seen.has(kind)) continue;
    seen.add(kind);
    const target = targets.nth(at);
    await page.mouse.move(0, 0);
    const before = await look(target);
    await target.hover({ force: true });
    if ((await look(target)) === before) found.push(kind);
  }
  return found;
}

/** How an element and what is in it are painted. */
function look(target: Locator): Promise<string> {
  return target.evaluate((element) =>
    JSON.stringify(
      [element, ...element.querySelectorAll('*')].map((each) => {
        const style = getComputedStyle(each);
        const { color, textDecorationLine, backgroundColor, borderTopColor, stroke, opacity } = style;
        return [color, textDecorationLine, backgroundColor, borderTopColor, stroke, opacity];
      }),
    ),
  );
}
