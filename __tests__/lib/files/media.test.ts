import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { factsOf, keptFacts, readMedia } from '../../../lib/files/media';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVQI12NgYGAAAAAEAAEnNCcKAAAAAElFTkSuQmCC',
  'base64',
);
const svg = (attributes: string) => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`;

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'media-'));
  jest.spyOn(process, 'cwd').mockReturnValue(root);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(root, { recursive: true });
});

test('what is not there has no facts; of what changed, the new ones', () => {
  expect(factsOf('none.png')).toEqual({});
  expect(factsOf('..')).toEqual({});
  writeFileSync(path.join(root, 'a.svg'), svg('width="1" height="2"'));
  expect(factsOf('a.svg')).toEqual({ format: 'svg', width: 1, height: 2 });
  writeFileSync(path.join(root, 'a.svg'), svg('width="100" height="200"'));
  expect(factsOf('a.svg')).toEqual({ format: 'svg', width: 100, height: 200 });
  writeFileSync(path.join(root, 'a.svg'), '');
  expect(factsOf('a.svg')).toEqual({ problem: 'is empty; copy the image here again' });
});

test('what an earlier process found is believed as long as the file is the same', () => {
  writeFileSync(path.join(root, 'kept.svg'), svg('width="30" height="20"'));
  factsOf('kept.svg');
  const [, stamp = ''] = keptFacts().find(([file]) => file === 'kept.svg') ?? [];
  const facts = { width: 7, problem: 'is odd' };
  keptFacts([['kept.svg', stamp, facts]]);
  expect(factsOf('kept.svg')).toEqual(facts);
  expect(keptFacts()).toContainEqual(['kept.svg', stamp, facts]);
  writeFileSync(path.join(root, 'kept.svg'), svg('width="300" height="20"'));
  expect(factsOf('kept.svg')).toEqual({ format: 'svg', width: 300, height: 20 });
});

describe('files of posts/', () => {
  const assets = new Map([
    ['caf\u00e9/a b.png', 'cafe.png'],
    ['x.pdf', 'x.pdf'],
    ['x.unknown', 'x.unknown'],
  ]);
  test.each([
    ['caf\u00e9/a b.png', 'image/png'],
    ['x.pdf', 'application/pdf'],
    ['x.unknown', 'application/octet-stream'],
  ])('%s is %s, its bytes as they are', (name, contentType) => {
    writeFileSync(path.join(root, assets.get(name) ?? ''), PNG);
    const media = readMedia(name, assets);
    expect(media?.contentType).toBe(contentType);
    expect(media && Buffer.compare(Buffer.from(media.bytes), PNG)).toBe(0);
  });
  test.each(['../secret', 'none.png', 'constructor', ''])('%j is none', (name) => {
    writeFileSync(path.join(root, 'secret'), 'x');
    expect(readMedia(name, assets)).toBeUndefined();
  });
});
