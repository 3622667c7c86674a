import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keptSizes, NO_MEDIA, readMedia, sizeOf } from '../../../lib/files/media';

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

test.each<[string, string | Buffer, object | undefined]>([
  ['a.png', PNG, { width: 2, height: 1 }],
  ['a.svg', svg('width="30" height="20"'), { width: 30, height: 20 }],
  ['b.svg', svg('viewBox="0 0 8 4"'), { width: 8, height: 4 }],
  ['c.svg', svg(''), undefined],
  ['cut.png', PNG.subarray(0, 12), undefined],
  ['text.png', 'not an image', undefined],
  ['empty.png', '', undefined],
])('the size of %s', (name, data, size) => {
  writeFileSync(path.join(root, name), data);
  expect(sizeOf(name)).toEqual(size);
  expect(sizeOf(name)).toEqual(size);
});

test('what is not there has no size; what changed has its new one', () => {
  expect(sizeOf('none.png')).toBeUndefined();
  expect(sizeOf('..')).toBeUndefined();
  writeFileSync(path.join(root, 'a.svg'), svg('width="1" height="2"'));
  expect(sizeOf('a.svg')).toEqual({ width: 1, height: 2 });
  writeFileSync(path.join(root, 'a.svg'), svg('width="100" height="200"'));
  expect(sizeOf('a.svg')).toEqual({ width: 100, height: 200 });
});

test('a size that an earlier process measured is believed as long as the file is the same', () => {
  writeFileSync(path.join(root, 'kept.svg'), svg('width="30" height="20"'));
  sizeOf('kept.svg');
  const [, stamp = ''] = keptSizes().find(([file]) => file === 'kept.svg') ?? [];
  keptSizes([['kept.svg', stamp, 7, 8]]);
  expect(sizeOf('kept.svg')).toEqual({ width: 7, height: 8 });
  writeFileSync(path.join(root, 'kept.svg'), svg('width="300" height="20"'));
  expect(sizeOf('kept.svg')).toEqual({ width: 300, height: 20 });
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
  test('what a build exports instead of them is empty', () => {
    expect(readMedia(NO_MEDIA, assets)?.bytes).toHaveLength(0);
  });
});
