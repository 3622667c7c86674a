import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderExcerpt, renderMarkdown } from '../../../lib/markdown/render';
import { formatProblems } from '../../../lib/problems/format-problems';
import { goldenContext } from './golden-context';

// A new case is a folder with an input.md (and a context.json, if it needs one): UPDATE_GOLDEN=1 writes the rest.
const GOLDEN = path.join(__dirname, 'golden');
const UPDATE = process.env.UPDATE_GOLDEN === '1';

function expected(file: string, actual: string): string {
  if (UPDATE) writeFileSync(file, actual);
  return readFileSync(file, 'utf8');
}

test.each(readdirSync(GOLDEN))('%s', async (name) => {
  const folder = path.join(GOLDEN, name);
  const markdown = readFileSync(path.join(folder, 'input.md'), 'utf8');
  const source = { path: 'input.md', markdown };
  const { html, problems } = await renderMarkdown(source, goldenContext(folder));
  expect(`${html}\n`).toBe(expected(path.join(folder, 'output.html'), `${html}\n`));
  const told = formatProblems(problems);
  const text = told === '' ? '' : `${told}\n`;
  expect(text).toBe(expected(path.join(folder, 'problems.txt'), text));
  const excerpt = path.join(folder, 'excerpt.html');
  if (!existsSync(excerpt)) return;
  const piece = `${await renderExcerpt(source, goldenContext(folder))}\n`;
  expect(piece).toBe(expected(excerpt, piece));
});
