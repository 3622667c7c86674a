/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["development", "node", "node-addons"]}
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { renderMarkdown } from '../../../lib/markdown/render';
import { goldenContext } from './golden-context';

// As next.config.js has it in `next dev`.
jest.mock('devlop', () => jest.requireActual('../../../node_modules/devlop/lib/default.js'));

const GOLDEN = path.join(__dirname, 'golden');

test('packages are those of `next dev`', () => {
  expect(require.resolve('micromark')).toMatch(/micromark[\\/]dev[\\/]/);
});

test.each(readdirSync(GOLDEN))('%s is the same in `next dev` as in a build', async (name) => {
  const read = (file: string) => readFileSync(path.join(GOLDEN, name, file), 'utf8');
  const { html } = await renderMarkdown(
    { path: 'input.md', markdown: read('input.md') },
    goldenContext(path.join(GOLDEN, name)),
  );
  expect(`${html}\n`).toBe(read('output.html'));
});
