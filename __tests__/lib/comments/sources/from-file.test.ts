import { readSnapshot } from '../../../../lib/comments/read-snapshot';
import { fileComments } from '../../../../lib/comments/sources/from-file';
import { snapshotText } from '../../../../lib/comments/sources/merge';
import { blog, post } from '../../../blog';

const { posts, site } = blog({
  'posts/a.md': post(['redirect_from: /2012/05/a.html', 'comments_id: "12 https://old.test/?p=12"']),
  'posts/b.md': post(),
});
const read = (text: string) => fileComments('export.xml', text, posts, site);

/** By hand, from http://docs.disqus.com/developers/export/ */
const EXPORT = `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<category dsq:id="1"><forum>me</forum><title>General</title></category>
<thread dsq:id="2"><id>12 https://old.test/?p=12</id><forum>me</forum><link>https://old.test/nowhere/</link><title>A</title></thread>
<thread dsq:id="3"><id /><forum>me</forum><link>https://old.test/posts/b/?x=1</link><title>B</title></thread>
<thread dsq:id="4"><id>4</id><link>https://old.test/gone/</link></thread>
<thread dsq:id="5"><id>5</id><link>https://old.test/empty/</link></thread>
<post dsq:id="10"><id/><message><![CDATA[<p>One &amp; <b>two</b></p>]]></message><createdAt>2012-05-01T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Ada</name><isAnonymous>false</isAnonymous><username>ada</username></author><thread dsq:id="2" /></post>
<post dsq:id="11"><message><![CDATA[<p>Answer</p>]]></message><createdAt>2012-05-02T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name> </name></author><thread dsq:id="2" /><parent dsq:id="10" /></post>
<post dsq:id="12"><message><![CDATA[<p>Gone</p>]]></message><createdAt>2012-05-03T10:00:00Z</createdAt><isDeleted>true</isDeleted><isSpam>false</isSpam><author><name>Bob</name></author><thread dsq:id="3" /></post>
<post dsq:id="13"><message><![CDATA[Buy]]></message><createdAt>2012-05-03T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>true</isSpam><author><name>Spam</name></author><thread dsq:id="3" /></post>
<post dsq:id="14"><message>x</message><createdAt>2012-05-03T10:00:00Z</createdAt><isSpam>false</isSpam><author><name>C</name></author><thread dsq:id="4" /></post>
</disqus>`;

test('an export of Disqus gives each post its comments, by address or by what the page called itself', async () => {
  const { found, failed } = await read(EXPORT);
  expect(found).toEqual([
    {
      source: 'posts/a.md',
      comments: [
        { id: 'disqus-10', author: 'Ada', date: '2012-05-01T10:00:00Z', html: '<p>One &amp; <b>two</b></p>' },
        {
          id: 'disqus-11',
          replyTo: 'disqus-10',
          author: 'Anonymous',
          date: '2012-05-02T10:00:00Z',
          html: '<p>Answer</p>',
        },
      ],
    },
    {
      source: 'posts/b.md',
      comments: [{ id: 'disqus-12', author: 'Bob', date: '2012-05-03T10:00:00Z', deleted: true }],
    },
  ]);
  expect(failed).toEqual([
    'https://old.test/gone/ is the address of no post; give a post redirect_from: https://old.test/gone/',
  ]);
  for (const { comments } of found)
    expect(readSnapshot('a.json', snapshotText(comments), 'UTC').problems).toEqual([]);
});

test('JSON names posts by address, now or of old, or by file', async () => {
  const list = [{ id: '1', author: 'Ada', date: '2026-05-01', text: 'Hello' }];
  const { found, failed } = await read(
    JSON.stringify({
      '/2012/05/a.html': list,
      'posts/b.md': list,
      'https://blog.test/posts/b': list,
      '/nowhere/': list,
    }),
  );
  expect(found.map(({ source }) => source)).toEqual(['posts/a.md', 'posts/b.md', 'posts/b.md']);
  expect(failed).toHaveLength(1);
});

test.each([
  ['', /^export\.xml is neither XML nor JSON that can be read$/],
  ['{', /^export\.xml is neither XML nor JSON that can be read$/],
  ['[]', /^export\.xml must give for each address a list of comments, and does not at the file: /],
  ['{ "/posts/a/": [{ "id": 1 }] }', /does not at \/posts\/a\/\.0\.id: /],
  ['<rss/>', /^export\.xml is no export of Disqus: its outermost element is not <disqus>$/],
  ['<disqus><thread>', /^export\.xml:1:\d+ is not whole XML /],
])('%j is said to be none', async (text, expected) => {
  await expect(read(text)).rejects.toThrow(expected);
});
