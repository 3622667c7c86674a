import { payloadPost } from './payloads';

const front = (fields: string, body: string) => `---\n${fields}\n---\n\n${body}\n`;

const row = (cell: (column: number) => string) =>
  `| ${Array.from({ length: 40 }, (_, column) => cell(column)).join(' | ')} |`;

const table = [
  row((n) => `Column ${n}`),
  row(() => '---'),
  row((n) => `value ${n}`),
  row((n) => `${n * 1e6}`),
];

const nested = (depth: number, mark: (level: number) => string) =>
  Array.from({ length: depth }, (_, level) => mark(level)).join('\n');

const megabyte = Array.from(
  { length: 9000 },
  (_, n) =>
    `Paragraph ${n} of many, with *some* \`code\` and a [link](#top) to make it a long one, word after word.`,
).join('\n\n');

const image = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

/** Posts that nobody means well, by their names in `posts/`, and what each is to be found under. */
export const cruelPosts: Readonly<Record<string, string | Uint8Array>> = {
  '2024-01-02-long-word.md': front('title: Long word', `Before ${'donau'.repeat(2000)} after.`),
  '2024-01-03-long-title.md': front(`title: ${'Überlang'.repeat(100)}`, 'Text.'),
  '2024-01-04-wide-table.md': front('title: Wide table', table.join('\n')),
  '2024-01-05-long-line.md': front('title: Long line', `\`\`\`js\nconst a = "${'x'.repeat(2000)}";\n\`\`\``),
  '2024-01-06-empty-heading.md': front('title: Empty heading', '##\n\nText.\n\n### \n\n## Two\n\n## Three'),
  '2024-01-07-nested-quotes.md': front(
    'title: Nested quotes',
    nested(100, (n) => `${'>'.repeat(n + 1)} level ${n}`),
  ),
  '2024-01-08-nested-lists.md': front(
    'title: Nested lists',
    nested(100, (n) => `${'  '.repeat(n)}- level ${n}`),
  ),
  '2024-01-09-no-title.md': 'Only a text, and no title.\n',
  '2024-01-10-empty-body.md': '---\ntitle: Empty body\n---\n',
  '2024-01-11-empty.md': '',
  '2024-01-12-megabyte.md': front('title: Megabyte', `# Top\n\n${megabyte}`),
  '2024-01-13-你好，世界.md': front('title: 你好，世界\nlang: zh', '这是一篇文章。'),
  '2024-01-14-مرحبا.md': front('title: مرحبا بالعالم\nlang: ar', 'هذا نص قصير.'),
  '2024-01-15-naïve café.md': front('title: Naïve café', 'Text.'),
  '2024-01-16-🦊.md': front('title: A fox', 'Text.'),
  '2024-02-01-spaces.md': front('title: Spaces\npermalink: /odd/a b/', 'Text.'),
  '2024-02-02-plus.md': front('title: Plus\npermalink: /odd/c++/', 'Text.'),
  '2024-02-03-hash.md': front('title: Hash\npermalink: /odd/c#/', 'Text.'),
  '2024-02-04-percent.md': front('title: Percent\npermalink: "/odd/100% sure/"', 'Text.'),
  '2024-02-05-encoded.md': front('title: Encoded\npermalink: "/odd/50%2525 off/"', 'Text.'),
  '2024-02-06-html.md': front('title: Html\npermalink: /odd/page.html', 'Text.'),
  '2024-02-07-question.md': front('title: Question\npermalink: /odd/what?/', 'Text.'),
  '2024-03-01-c.md': front('title: C\ncategories: [C]\ntags: [C]', 'Text.'),
  '2024-03-02-cpp.md': front('title: C++\ncategories: ["C++"]\ntags: ["C++"]', 'Text.'),
  '2024-03-03-csharp.md': front('title: "C#"\ncategories: ["C#"]\ntags: ["C#"]', 'Text.'),
  '2024-04-01-payloads.md': payloadPost,
  'with-image/index.md': front(
    'title: With image\ndate: 2024-04-02\nimage: pic one.png',
    '![A dot](<pic one.png>)\n\n[The post with a long word](../2024-01-02-long-word.md), [a file](data.csv), [home](/).',
  ),
  'with-image/pic one.png': image,
  'with-image/data.csv': 'a,b\n1,2\n',
  '2024-04-03-sharp#/index.md': front(
    'title: Odd media\nimage: "c#?.png"',
    "![A dot](<50% '日本' 😀.png>) [C#](c%23%3F.png)",
  ),
  '2024-04-03-sharp#/c#?.png': image,
  "2024-04-03-sharp#/50% '日本' 😀.png": image,
  'drafts/secret-draft/index.md': front(
    'title: SECRET draft\ntags: [SECRET-tag]',
    '![SECRET](secret-draft.png)',
  ),
  'drafts/secret-draft/secret-draft.png': image,
  'scheduled/index.md': front('title: SECRET future\ndate: 2999-01-01', '![SECRET](secret-future.png)'),
  'scheduled/secret-future.png': image,
  'unpublished.md': front('title: SECRET unpublished\ndate: 2024-05-01\npublished: false', 'SECRET'),
  ...Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [
      `same-day/2024-06-01-number-${n}.md`,
      front(`title: Number ${n}\ncategories: [Many]`, `This is number ${n} of one day.`),
    ]),
  ),
};

/** The odd addresses among them, and the title of what is to be there. */
export const oddPaths: ReadonlyMap<string, string> = new Map([
  ['/odd/a%20b/', 'Spaces'],
  ['/odd/c++/', 'Plus'],
  ['/odd/c%23/', 'Hash'],
  ['/odd/100%25%20sure/', 'Percent'],
  ['/odd/page.html', 'Html'],
  ['/odd/what%3F/', 'Question'],
]);
