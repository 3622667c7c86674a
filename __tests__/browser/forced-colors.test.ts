import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { builtSite } from './support/built-site';
import { postWith, samplePages } from './support/pages';

describe('in the colours of the reader’s system', () => {
  const site = builtSite();

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing is written in the colour of its ground, ${colorScheme}`, async () => {
      const { page, context } = await site.open({ colorScheme, forcedColors: 'active' });
      const pages = [
        ...samplePages(),
        postWith('class="callout'),
        postWith('fig diagram'),
        postWith('class="line'),
      ];
      const wrong: Record<string, string[]> = {};
      for (const { path } of pages) {
        await page.goto(site.at(path));
        const found = await unseen(page);
        if (found.length > 0) wrong[path] = found;
      }
      assert.deepEqual(wrong, {});
      await context.close();
    });
  }

  test('what is unseen is found', async () => {
    const { page, context } = await site.open({ forcedColors: 'active' });
    await page.goto(site.at('/'));
    await page.evaluate(() => {
      document.body.innerHTML = `<p class="x">Lost words</p><svg><text class="x">Lost, too</text></svg>`;
      for (const lost of document.querySelectorAll<HTMLElement>('.x')) {
        lost.style.forcedColorAdjust = 'none';
        lost.style.color = 'Canvas';
        lost.style.fill = 'Canvas';
      }
    });
    assert.deepEqual(await unseen(page), ['"Lost words" in P', '"Lost, too" in a drawing']);
    await context.close();
  });

  test('the focus, marked lines, the signs of a diff and a plate to play are seen', async () => {
    const { page, context } = await site.open({ forcedColors: 'active' });
    const styleOf = (selector: string, name: string, pseudo?: string) =>
      page
        .locator(selector)
        .first()
        .evaluate(
          (element, [property = '', part = '']) =>
            getComputedStyle(element, part || null).getPropertyValue(property),
          [name, pseudo ?? ''],
        );
    await page.goto(site.at(postWith('class="line hl').path));
    await page.keyboard.press('Tab');
    assert.notEqual(await styleOf(':focus', 'outline-style'), 'none');
    const marked = await page
      .locator('.line.hl')
      .first()
      .evaluate((line) =>
        ['border-inline-start-style', 'box-shadow', 'outline-style', 'text-decoration-line'].filter(
          (name) => getComputedStyle(line).getPropertyValue(name) !== 'none',
        ),
      );
    assert.notDeepEqual(marked, [], 'a line is marked by more than its ground');
    await page.goto(site.at(postWith('class="line add').path));
    assert.match(await styleOf('.line.add', 'content', '::before'), /\+/);

    await page.goto(site.at(postWith('class="embed').path));
    const transparent = await styleOf('.embed:not(.page) > a', 'border-top-color', '::before');
    assert.match(transparent, /rgba\(0, 0, 0, 0\)/, 'the sign to play is a triangle');
    await context.close();
  });
});

/** Words of the text and of drawings that have the colour of what is behind them. */
function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    probe.style.color = 'Canvas';
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const found: string[] = [];
    const isClear = (colour: string) => colour === 'none' || /, 0\)$|transparent/.test(colour);
    const groundOf = (element: Element): string => {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { backgroundColor } = getComputedStyle(box);
        if (!isClear(backgroundColor)) return backgroundColor;
      }
      return canvas;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      // The system has a ground of its own for what is marked, which no style tells.
      if (
        !element ||
        text === '' ||
        !element.checkVisibility() ||
        element.closest('svg, script, style, mark')
      )
        continue;
      if (getComputedStyle(element).color === groundOf(element))
        found.push(`"${text.slice(0, 30)}" in ${element.tagName}`);
    }
    for (const text of document.querySelectorAll('svg :is(text, tspan):not(:has(tspan))')) {
      if (!text.checkVisibility() || !text.textContent?.trim()) continue;
      if (getComputedStyle(text).fill === canvas) found.push(`"${text.textContent.trim()}" in a drawing`);
    }
    return [...new Set(found)];
  });
}
