import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readBytes } from '../../../lib/build/cache/cache';
import { makeVariants, readVariant } from '../../../lib/files/image-variants';
import { factsOf, lookAtImages, readMedia } from '../../../lib/files/media';
import { VARIANTS } from '../../../lib/images/plan';
import { imageView } from '../../../lib/views/lead-image';
import { blog, post } from '../../blog';
import { MARKER, photo } from '../images/photo';

const home = process.cwd();
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'variants-'));
  process.chdir(folder);
  mkdirSync('posts');
  writeFileSync('posts/a.jpg', await photo());
  writeFileSync(
    'posts/cut.jpg',
    Buffer.concat([(await photo({ colour: '#a31' })).subarray(0, 9000), Buffer.from([0xff, 0xd9])]),
  );
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const files = { 'posts/a.md': post(['image: a.jpg']), 'posts/a.jpg': '', 'posts/cut.jpg': '' };

/** Every file that the page of the post names for its image. */
function namesOf(content: ReturnType<typeof blog>): string[] {
  const [only] = content.posts;
  const image = only && imageView(only, content);
  const addresses = [image?.src, ...(image?.sources ?? []).flatMap(({ srcset }) => srcset.split(','))];
  return addresses.map((each = '') => each.split(' ')[0]?.split(VARIANTS)[1] ?? '');
}

test('the files that a page names are made once, and none of them says where the photo was taken', async () => {
  const content = blog(files);
  await lookAtImages(content.assets.values());
  expect(factsOf('posts/a.jpg').raster).toMatchObject({ seen: true, position: true });
  const names = namesOf(content);
  expect(names).toHaveLength(5);
  const encoded: string[] = [];
  const keys = await makeVariants(names, content, (done, of) => encoded.push(`${done} of ${of}`));
  expect([...keys.keys()]).toEqual(names);
  expect(encoded).toEqual(['1 of 1']);
  for (const [name, key] of keys) {
    const bytes = readBytes(key);
    expect(bytes?.length).toBeGreaterThan(100);
    expect(Buffer.from(bytes ?? []).includes(MARKER)).toBe(false);
    expect((await readVariant(name, content))?.bytes).toEqual(bytes);
  }
  expect(await makeVariants(names, blog(files), () => encoded.push('again'))).toEqual(keys);
  expect(encoded).toEqual(['1 of 1']);
  expect(Buffer.from(readMedia('a.jpg', content.assets)?.bytes ?? []).includes(MARKER)).toBe(false);
});

test('no other name is answered', async () => {
  const content = blog(files);
  for (const name of ['a.0123456789.496.avif', 'a.jpg', '../a.jpg', '']) {
    expect(await readVariant(name, content)).toBeUndefined();
    expect((await makeVariants([name], content)).size).toBe(0);
  }
});

test('an image that is damaged inside is said to be, and shown as it is', async () => {
  await lookAtImages(['posts/cut.jpg']);
  expect(factsOf('posts/cut.jpg').problem).toMatch(/^is damaged/);
  const content = blog({ ...files, 'posts/a.md': post(['image: cut.jpg']) });
  const [only] = content.posts;
  expect(only && imageView(only, content)).toMatchObject({ src: '/media/cut.jpg' });
});

test('what is remembered of an image, and kept no longer, is kept again: a thread of the build finds it there alone', async () => {
  await lookAtImages(['posts/a.jpg']);
  rmSync('.next/cache/blog', { recursive: true });
  await lookAtImages(['posts/a.jpg']);
  jest.resetModules();
  const thread = await import('../../../lib/files/media');
  expect(thread.factsOf('posts/a.jpg').raster).toMatchObject({ seen: true });
});
