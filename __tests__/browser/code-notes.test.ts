import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtSite } from './support/built-site';
import { postWith } from './support/pages';

describe('code with notes', () => {
  const site = builtSite();

  const places = [
    { width: 1440, where: 'beside' },
    { width: 360, where: 'below' },
  ] as const;

  for (const { width, where } of places) {
    test(`has its notes ${where} it at ${width} px, and nothing runs out of the page`, async () => {
      const { page, context } = await site.open({ viewport: { width, height: 900 } });
      await page.goto(site.at(postWith('class="noted"').path));
      const code = await page.locator('.noted > figure').first().boundingBox();
      const notes = await page.locator('.noted > .cues').first().boundingBox();
      assert.ok(code && notes);
      if (where === 'beside') assert.ok(notes.x >= code.x + code.width && notes.y <= code.y + 1);
      else assert.ok(notes.y >= code.y + code.height && notes.x >= code.x);
      assert.ok(notes.x + notes.width <= width);
      await context.close();
    });
  }

  test('leads from each number to its note and back, without scripts', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(site.at(postWith('class="noted"').path));
    const number = page.locator('.cue').first();
    const href = (await number.getAttribute('href')) ?? '';
    await number.click();
    await page.locator('.cues :target').waitFor();
    await page.locator(`[id="${href.slice(1)}"] .back`).click();
    await page.locator('.cue:target').waitFor();
    await context.close();
  });

  // By a fragment of text, which reveals what it finds as "find in page" does; no test can open the browser's own field.
  test('opens what is shut for a reader who looks for words in it', async () => {
    const { page, context } = await site.open();
    const post = site.at(postWith('class="shut"').path);
    await page.goto(post);
    const hidden = page.locator('.parts details pre').first();
    const [words = ''] = /\w+ \w+/.exec((await hidden.textContent()) ?? '') ?? [];
    await page.goto('about:blank');
    await page.goto(`${post}#:~:text=${encodeURIComponent(words)}`);
    await hidden.waitFor({ state: 'visible' });
    await context.close();
  });

  test('prints what is shut, and opens it by keyboard', async () => {
    const { page, context } = await site.open();
    await page.goto(site.at(postWith('class="shut"').path));
    const hidden = page.locator('.parts details pre').first();
    assert.equal(await hidden.isVisible(), false);
    await page.locator('.shut').first().press('Enter');
    await hidden.waitFor({ state: 'visible' });
    await page.locator('.shut').first().press('Enter');
    await hidden.waitFor({ state: 'hidden' });
    await page.emulateMedia({ media: 'print' });
    const box = await hidden.boundingBox();
    assert.ok(box && box.height > 0);
    await context.close();
  });
});
