import type { ImageFacts } from '../../../lib/files/image-facts';
import { chromeView } from '../../../lib/views/chrome';
import { blog, post } from '../../blog';

const onDisk: Record<string, ImageFacts> = {
  'public/empty.png': { problem: 'is empty' },
  'public/scan.tiff.png': { format: 'tiff', width: 20, height: 10, problem: 'is a TIFF image' },
  'public/good.png': { format: 'png', width: 20, height: 10 },
};

jest.mock('../../../lib/files/media', () => ({ factsOf: (file: string) => onDisk[file] ?? {} }));

const chrome = (name: string) => {
  const config = { logo: name, icon: name, shareImage: { src: name, alt: 'A card' } };
  return chromeView(blog({ 'posts/a.md': post(), [`public${name}`]: '' }, config), '/');
};

test('no page shows a picture of the configuration that no browser can show', () => {
  const { logo, icon, shareImage } = chrome('/empty.png');
  expect([logo, icon]).toEqual([undefined, undefined]);
  expect(shareImage?.url).toMatch(/\/media\/@\/cards\/[0-9a-f]{12}\.png$/);
});

test.each(['/good.png', '/scan.tiff.png'])('%s, which some browsers show, is shown', (name) => {
  expect(chrome(name)).toMatchObject({
    logo: { src: name, width: 20, height: 10 },
    icon: { href: name },
    shareImage: { url: `https://blog.test${name}`, width: 20, height: 10 },
  });
});
