import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { LAYOUT_SIZE } from '../diagrams/mermaid';
import { chromiumPath } from './chromium-path';

/** What Mermaid has made of a source. */
export type MermaidAnswer = { svg: string } | { error: string; line?: number };

/** Mermaid as it was published for browsers: all of it, where the blogger has installed it, else its smaller build. */
const MERMAID = ['mermaid/dist/mermaid.min.js', '@mermaid-js/tiny/dist/mermaid.tiny.js'];

/** Milliseconds that a drawing may take. */
const LONGEST = 30_000;

/**
 * Draws diagrams of Mermaid in Chromium, which loads nothing from anywhere.
 * @throws Error that says what is not installed.
 */
export async function drawMermaid(sources: readonly string[]): Promise<MermaidAnswer[]> {
  const program = MERMAID.map((name) => path.resolve('node_modules', name)).find((file) => existsSync(file));
  if (program === undefined) throw new Error('Diagrams need Mermaid; run npm install');
  const executablePath = chromiumPath('Diagrams of Mermaid');
  const { chromium } = await import('playwright-core').catch(() => {
    throw new Error('Diagrams need the packages for development; run npm install');
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const answers: MermaidAnswer[] = [];
    let page = await open(browser, program);
    for (const source of sources) {
      const answer = await drawIn(page, source);
      answers.push(answer);
      if ('svg' in answer) continue;
      // What a failure leaves behind must not change the next drawing.
      await page.close();
      page = await open(browser, program);
    }
    return answers;
  } finally {
    await browser.close();
  }
}

async function open(browser: Browser, program: string): Promise<Page> {
  const page = await browser.newPage();
  await page.route('**/*', (route) => route.abort());
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ path: program });
  for (const script of ['mermaid-theme.js', 'flatten-drawing.js', 'mermaid-page.js']) {
    await page.addScriptTag({ path: path.resolve('lib/cli', script) });
  }
  return page;
}

async function drawIn(page: Page, source: string): Promise<MermaidAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<MermaidAnswer>((resolve) => {
    timer = setTimeout(
      () => resolve({ error: `Mermaid needs more than ${LONGEST / 1000} seconds` }),
      LONGEST,
    );
  });
  const call = `drawDiagram(${JSON.stringify(source)}, ${LAYOUT_SIZE})`;
  try {
    return await Promise.race([page.evaluate<MermaidAnswer>(call), late]);
  } finally {
    clearTimeout(timer);
  }
}
