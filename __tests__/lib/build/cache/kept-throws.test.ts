import { writeBytes } from '../../../../lib/build/cache/cache';
import { keepThrows, keptThrows } from '../../../../lib/build/cache/kept-throws';
import { inTemporaryFolder } from '../../../temporary-folder';

const kept = new Map<string, Uint8Array>();
jest.mock('../../../../lib/build/cache/cache', () => ({
  textKey: (...parts: string[]) => parts.join(' '),
  readBytes: (key: string) => kept.get(key),
  writeBytes: jest.fn((key: string, bytes: Uint8Array) => kept.set(key, bytes)),
}));

inTemporaryFolder();

test('what one build has found, the next one knows, with room for more posts', () => {
  const first = keptThrows(3);
  first.set(11, 12);
  keepThrows(first);
  const next = keptThrows(1000);
  expect(next.get(11)).toBe(12);
  expect(next.memory.byteLength).toBeGreaterThan(first.memory.byteLength);
});

test('a table of many posts that have gone is forgotten, and one that is damaged, too', () => {
  const many = keptThrows(1000);
  many.set(11, 12);
  keepThrows(many);
  expect(keptThrows(3).get(11)).toBeUndefined();
  for (const key of kept.keys()) writeBytes(key, new Uint8Array(7));
  expect([...keptThrows(3).entries()]).toEqual([]);
});
