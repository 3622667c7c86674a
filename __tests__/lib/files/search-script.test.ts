import { brotliCompressSync } from 'node:zlib';
import { searchScript } from '../../../lib/files/enhance';

test('is one small script that loads nothing by itself', async () => {
  const script = await searchScript();
  expect(script).not.toMatch(/\b(?:export|require)\b|\bimport\s*["'{*]/);
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(4096);
  expect(await searchScript()).toBe(script);
});
