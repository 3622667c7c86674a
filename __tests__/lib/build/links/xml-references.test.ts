import { referencesOfXml } from '../../../../lib/build/links/xml-references';

test('RSS refers by the texts of its links, and by the HTML of its entries', () => {
  const rss = `<rss><channel><link>https://me.test/</link><image><url>https://me.test/icon-192.png</url></image>
    <item><link>https://me.test/a/?b=1&amp;c=2</link><content:encoded><![CDATA[<img src="https://me.test/media/a.png">]]></content:encoded></item></channel></rss>`;
  expect(referencesOfXml(rss).map(({ url }) => url)).toEqual([
    'https://me.test/',
    'https://me.test/icon-192.png',
    'https://me.test/a/?b=1&c=2',
    'https://me.test/media/a.png',
  ]);
});
