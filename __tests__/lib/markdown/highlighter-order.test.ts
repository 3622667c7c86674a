import { tokenize } from '../../../lib/markdown/code/highlighter';

test('a block does not depend on what was highlighted before it', async () => {
  const lines = ['``` js', "console.log('a')", '```'];
  const first = await tokenize(lines, 'markdown');
  await tokenize(['let a = 1'], 'javascript');
  expect(await tokenize(lines, 'markdown')).toEqual(first);
  expect(first.flat().some(({ kind }) => kind !== undefined)).toBe(true);
});
