import { renderMarkdown } from '../../../lib/markdown/render';
import { openContext } from '../markdown/context';
import { convert } from './converting';

const SOURCE = 'posts/2020-01-02-kite.md';

function converted(
  body: string,
  front = 'title: Kite',
  files: Record<string, string> = {},
  config: Record<string, unknown> = {},
) {
  const written = `---\n${front}\n---\n${body}\n`;
  const all = { ...files, [SOURCE]: written };
  const { text, problems, asked } = convert({ dialect: 'jekyll', config, files: all }, SOURCE);
  return { text, problems, asked };
}

async function shown(body: string, front?: string, files?: Record<string, string>): Promise<string> {
  const { text, problems } = converted(body, front, files);
  expect(problems).toEqual([]);
  const { html } = await renderMarkdown({ path: SOURCE, markdown: text }, openContext());
  return html.replace(/ (?:loading|decoding|referrerpolicy|rel)="[^"]*"/g, '');
}

describe('includes that themes bring', () => {
  test.each([
    [
      '{% include figure image_path="/a.png" alt="A kite" caption="A *red* one" %}',
      '<figure><img src="/a.png" alt="A kite"><figcaption>A <em>red</em> one</figcaption></figure>',
    ],
    ['{% include figure.liquid path="a.png" %}', '<img src="/a.png"'],
    [
      '{% include image.html url="/a.png" link="https://a.test/" %}',
      '<a href="https://a.test/"><img src="/a.png"',
    ],
    ['{% include video id="abc_-1" provider="youtube" %}', 'src="https://www.youtube.com/embed/abc_-1"'],
    ['{% include video id="123" provider="vimeo" %}', 'href="https://player.vimeo.com/video/123"'],
    ['{% include embed/youtube.html id="abc" %}', 'src="https://www.youtube.com/embed/abc"'],
    ['{% include youtube.html id="https://youtu.be/abc?t=1" %}', 'src="https://www.youtube.com/embed/abc"'],
    [
      '{% include embed/bilibili.html id="BV1ab" %}',
      'href="https://player.bilibili.com/player.html?bvid=BV1ab"',
    ],
    [
      '{% include embed/video.html src="/a.mp4" title="A" %}',
      '<video controls src="/a.mp4"></video><figcaption>A</figcaption>',
    ],
    [
      '{% include responsive-embed url="https://www.youtube.com/embed/abc" ratio="16:9" %}',
      'src="https://www.youtube.com/embed/abc"',
    ],
    ['{% include audio.html src="/a.mp3" %}', '<audio controls src="/a.mp3"></audio>'],
    ['{% include tip.html content="Tie a **knot**" %}', '<aside class="callout tip"'],
    ['{% include alert.html type="danger" text="No" %}', '<aside class="callout caution"'],
    ['{% include button.html link="/a/" text="Go" %}', '<a href="/a/">Go</a>'],
    [
      '{% include gist.html id="ann/0123456789abcdef0123" %}',
      'https://gist.github.com/ann/0123456789abcdef0123',
    ],
  ])('%s', async (body, part) => {
    expect(await shown(body)).toContain(part);
  });

  test.each([
    '{% include JB/setup %}',
    '{% include toc.html %}',
    '{% include figure %}',
    '{% include video %}',
    '{% include gallery %}',
  ])('%s shows nothing, and nothing is told', async (body) => {
    expect(await shown(`A.\n\n${body}\n\nB.`)).toBe('<p>A.</p>\n<p>B.</p>');
  });

  test('a gallery of the front matter', async () => {
    const front = 'title: Kite\npics:\n  - image_path: /a.png\n    alt: A\n  - url: /b.png\n  - broken';
    const html = await shown('{% include gallery id="pics" caption="Two" %}', front);
    expect(html).toContain('<img src="/a.png" alt="A">');
    expect(html).toContain('<img src="/b.png"');
    expect(html).toContain('<figcaption>Two</figcaption>');
  });

  test.each([
    [
      '{% include aligner.html images="a.png, b/c.jpg" caption="Two & more" %}',
      '<figure><img src="/a.png" alt="Two &amp; more">\n<img src="/b/c.jpg" alt="Two &amp; more"><figcaption>Two &amp; more</figcaption></figure>',
    ],
    ['{% include box.html text="A **kite**" colour=red %}', '<div><p>A <strong>kite</strong></p></div>'],
    ['{% include odd.html src="a.zip" %}', ''],
  ])('of one that nobody knows, images and words are shown: %s', (body, shown) => {
    const { text, problems } = converted(body);
    expect(text.trim()).toBe(shown);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(shown === '' ? 'nothing is shown' : 'only the images and words');
  });

  test('the blog’s own file wins, and others are told', () => {
    const files = { '_includes/toc.html': 'mine' };
    expect(converted('{% include toc.html %}', 'title: Kite', files).text).toContain('mine');
    expect(converted('{% include odd.html %}').problems).toMatchObject([
      { severity: 'warning', rule: 'template' },
    ]);
  });
});

describe('the folder of the images of a post', () => {
  const front = 'title: Kite\nmedia_subpath: /img/kites/';

  test.each([
    ['![A](a.png)', '![A](/img/kites/a.png)'],
    ['![A](./a.png "t"){: .left}', '/img/kites/a.png "t"'],
    ['![A](/b.png) ![A](https://a.test/c.png) ![A](#d)', '![A](/b.png) ![A](https://a.test/c.png) ![A](#d)'],
    ['[A](a.pdf)', '[A](a.pdf)'],
    ['<img alt="x" src="a.png">', '<img alt="x" src="/img/kites/a.png">'],
    ['```\n![A](a.png)\n```', '```\n![A](a.png)\n```'],
  ])('%s', (body, part) => {
    expect(converted(body, front).text).toContain(part);
  });

  test('its older name, and posts without one', () => {
    expect(converted('![A](a.png)', 'title: Kite\nimg_path: /old').text).toContain('![A](/old/a.png)');
    expect(converted('![A](a.png)').text).toContain('![A](a.png)');
  });
});

describe('the site from which images come', () => {
  const config = { cdn: 'https://cdn.test/' };
  const files = { 'public/img/here.png': '', 'public/img/kites/c.png': '', 'public/img/a b.png': '' };

  test.each([
    ['![A](/img/a.png)', '![A](https://cdn.test/img/a.png)'],
    ['<img src="/img/a.png">', '<img src="https://cdn.test/img/a.png">'],
    ['![A](/img/here.png?v=1)', '![A](/img/here.png?v=1)'],
    ['![A](https://a.test/b.png)', '![A](https://a.test/b.png)'],
    ['![A](//a.test/b.png)', '![A](//a.test/b.png)'],
    ['`![A](/img/a.png)`{: .x}\n\n```\n![A](/img/a.png)\n```', '```\n![A](/img/a.png)\n```'],
  ])('is put before %s, unless the file is here', (body, part) => {
    expect(converted(body, 'title: Kite', files, config).text).toContain(part);
  });

  test('is behind the folder of the post, of which a slash in front may be meant, too', () => {
    const front = 'title: Kite\nmedia_subpath: img/kites';
    expect(converted('![A](a.png)', front, files, config).text).toContain(
      '(https://cdn.test/img/kites/a.png)',
    );
    expect(converted('![A](/c.png)', front, files, config).text).toContain('(/img/kites/c.png)');
    expect(converted('![A](/c.png)', front, {}, config).text).toContain('(https://cdn.test/c.png)');
  });

  test('has an older name, and has to be a site', () => {
    expect(converted('![A](/a.png)', undefined, {}, { img_cdn: 'https://old.test' }).text).toContain(
      '(https://old.test/a.png)',
    );
    expect(converted('![A](/a.png)', undefined, {}, { img_cdn: '' }).text).toContain('(/a.png)');
  });
});

test('boxes of features show what they hold', async () => {
  const front = [
    'title: Kite',
    'feature_row:',
    '  - image_path: assets/a.png',
    '    alt: Red',
    '    title: Kites',
    '    excerpt: They *fly*.',
    '    url: /kites/',
    '    btn_label: More',
    '  - title: Two',
  ].join('\n');
  const html = await shown('{% include feature_row %}', front);
  expect(html).toContain('<img src="/assets/a.png" alt="Red">');
  expect(html).toMatch(
    /<h2 id="kites">Kites<.*\n<p>They <em>fly<\/em>\.<\/p>\n<p><a href="\/kites\/">More<\/a><\/p>/,
  );
  expect(html).toContain('<h2 id="two">Two<');
});
