import { htmlOf } from './body-context';
import { convert } from './converting';

const FILES = {
  'posts/post/kite/index.md':
    '---\ntitle: Kite\ndate: 2024-02-01\ntags: [red, big]\nweight: 2\n---\n{{< own >}}\n',
  'posts/post/kite/table.csv': 'name,len\nRed,3\n"Blue, big",5\n',
  'posts/post/kite/part.txt': '*part*',
  'posts/post/kite/img/b.png': '',
  'posts/post/kite/img/a.png': '',
  'posts/post/second.md':
    '---\ntitle: Second\ndate: 2023-05-06\ntags: [red]\ndescription: Of *two*\n---\nText **two**.\n',
  'posts/post/third.md': '---\ntitle: A third\ndate: 2024-01-01\nweight: 1\n---\n{{< own >}}\n',
  'posts/post/draft.md': '---\ntitle: Draft\ndate: 2024-01-01\ndraft: true\n---\n',
};

function shown(template: string) {
  const files = { ...FILES, 'layouts/shortcodes/own.html': template };
  const config = { baseURL: 'https://kites.test/', markup: { goldmark: { renderer: { unsafe: true } } } };
  const converted = convert({ dialect: 'hugo', config, files }, 'posts/post/kite/index.md');
  return { html: htmlOf(converted), problems: converted.problems, asked: converted.asked };
}

describe('lists of pages', () => {
  test.each([
    ['{{ range .Site.RegularPages }}{{ .Title }};{{ end }}', 'A third;Kite;Second;'],
    ['{{ range site.RegularPages.ByTitle.Reverse }}{{ .Title }};{{ end }}', 'Second;Kite;A third;'],
    ['{{ range first 1 (.Site.Pages.ByDate) }}{{ .Title }}{{ end }}', 'Second'],
    [
      '{{ range where .Site.RegularPages "Params.tags" "intersect" (slice "big") }}{{ .Title }}{{ end }}',
      'Kite',
    ],
    ['{{ range where .Site.RegularPages "RelPermalink" "/post/second/" }}{{ .Title }}{{ end }}', 'Second'],
    ['{{ range where site.RegularPages "Date.Year" "ge" 2024 }}{{ .Title }};{{ end }}', 'A third;Kite;'],
    [
      '{{ range .Site.RegularPages.GroupByDate "2006" }}{{ .Key }}:{{ len .Pages }};{{ end }}',
      '2024:2;2023:1;',
    ],
    ['{{ range (.Site.RegularPages.ByParam "weight").Limit 2 }}{{ .Title }};{{ end }}', 'Second;A third;'],
    [
      '{{ range where .Site.RegularPages "Title" "Kite" }}{{ dateFormat ":date_long" .Date }}{{ end }}',
      'February 1, 2024',
    ],
    ['{{ len site.Taxonomies.tags.red.Pages }}', '2'],
    ['{{ with .Site.GetPage "/post/second" }}{{ .Content }}{{ end }}', 'Text <strong>two</strong>.'],
  ])('%s', async (template, expected) => {
    const { html, problems } = shown(`<div>${template}</div>`);
    expect([problems, (await html).replace(/<\/?(?:div|p)>/g, '')]).toEqual([[], expected]);
  });

  test('the text of a page that has shortcodes is not shown, and that is said', () => {
    const { problems } = shown('{{ with .Site.GetPage "/post/third" }}{{ .Content }}{{ end }}');
    expect(problems).toMatchObject([{ line: 7, message: expect.stringContaining('which has shortcodes') }]);
  });
  test('what a list does not know is told by its name', () => {
    const { problems } = shown('{{ .Site.RegularPages.Related . }}');
    expect(problems).toMatchObject([{ message: expect.stringContaining('asks a list for .Related') }]);
  });
});

describe('the files of a bundle', () => {
  test.each([
    ['{{ range .Page.Resources.Match "img/*.png" }}{{ .RelPermalink }};{{ end }}', 'img/b.png;img/a.png;'],
    ['{{ range sort (.Page.Resources.ByType "image") "Name" }}{{ .Name }};{{ end }}', 'img/a.png;img/b.png;'],
    [
      '{{ range .Page.Resources }}{{ .ResourceType }};{{ end }}{{ len .Page.Resources }}',
      'text;text;image;image;4',
    ],
    ['{{ with .Page.Resources.GetMatch "**a.png" }}{{ .Name }}{{ end }}', 'img/a.png'],
    ['{{ with .Page.Resources.GetMatch "none*" }}a{{ else }}none{{ end }}', 'none'],
    ['{{ (.Page.Resources.Get "part.txt").Content | markdownify }}', '<em>part</em>'],
    [
      '{{ range .Page.Resources.Get "table.csv" | transform.Unmarshal }}{{ index . 0 }};{{ end }}',
      'name;Red;Blue, big;',
    ],
    [
      '{{ $i := .Page.Resources.GetMatch "*.png" }}{{ with .Page.Resources.GetMatch "img/a*" }}<i title="{{ .Width }}">{{ if gt .Width 100 }}wide{{ else }}x{{ end }}</i>{{ end }}',
      '<i title="">x</i>',
    ],
  ])('%s', async (template, expected) => {
    const { html, problems } = shown(`<div>${template}</div>`);
    expect([problems, (await html).replace(/<\/?(?:div|p)>/g, '')]).toEqual([[], expected]);
  });
});

test.each([
  ['{{ now.Year }}', 'asks for .Year'],
  ['{{ apply (slice 1) "nix" "." }}', 'calls nix'],
  ['{{ time "soon" }}', 'takes "soon" for a time'],
  ['{{ findRESubmatch "(a+)+" "a" }}', 'has a pattern that may take too long'],
  ['{{ template "_internal/shortcodes/nix.html" . }}', 'has no template _internal/shortcodes/nix.html'],
])('%s is told', (template, message) => {
  expect(shown(template).problems).toMatchObject([{ message: expect.stringContaining(message) }]);
});

test('an id that is made of the time is the same in each build', async () => {
  const { html, problems } = shown('<b id="g{{ now.UnixNano }}">a</b>');
  expect([problems, await html]).toEqual([[], expect.stringContaining('>a</b>')]);
});
