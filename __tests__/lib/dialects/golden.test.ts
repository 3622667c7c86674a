import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readOldConfiguration } from '../../../lib/dialects/old-configuration';
import { renderMarkdown } from '../../../lib/markdown/render';
import { syntaxOf } from '../../../lib/markdown/syntax';
import { parseSite } from '../../../lib/site/parse-site';
import { testContext } from '../markdown/context';
import { convert } from './converting';
import { seen } from './seen';

const FIXTURES = path.join(__dirname, '../../fixtures');
const read = (...names: string[]) => readFileSync(path.join(FIXTURES, ...names), 'utf8');
const folders = (of: string) => readdirSync(path.join(FIXTURES, of));

/** What a reader sees of a post of a system. */
async function shown(
  dialect: 'hexo' | 'hugo',
  name: string,
  config: object,
  files: Readonly<Record<string, string>>,
) {
  const source = `posts/post/${name}.md`;
  const data = { title: 'Kites', url: 'https://old.example', baseURL: 'https://old.example/', ...config };
  const head = `---\ntitle: T ${name}\ndate: 2020-01-01\n---\n`;
  const all = { ...files, [source]: head + read(dialect, name, 'input.md') };
  const { text } = convert({ dialect, config: data, files: all }, source);
  const site = parseSite({}, { file: 'config.yml', dialect, data });
  const context = testContext({
    syntax: syntaxOf(site, {}),
    resolveImage: (src) => ({ kind: 'external', src }),
  });
  const { html } = await renderMarkdown({ path: source, markdown: text }, context);
  return seen(html);
}

test.each(folders('hexo'))('%s is read as Hexo reads it', async (name) => {
  expect(await shown('hexo', name, { new_post_name: ':title.md' }, {})).toBe(
    seen(read('hexo', name, 'hexo.html')),
  );
});

const site = path.join(FIXTURES, 'hugo-site');
const templates = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

test.each(folders('hugo'))('%s is read as Hugo reads it', async (name) => {
  const files = Object.fromEntries(templates.map((file) => [file, read('hugo-site', file)]));
  const config = readOldConfiguration(site)?.data ?? {};
  expect(await shown('hugo', name, config, files)).toBe(seen(read('hugo', name, 'hugo.html')));
});
