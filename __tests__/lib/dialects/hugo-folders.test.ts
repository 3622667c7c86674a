import { convertHugo } from '../../../lib/dialects/hugo/convert';
import { bodyContext, htmlOf } from './body-context';

function shown(template: string, files: Record<string, string>) {
  const context = bodyContext({ 'layouts/shortcodes/own.html': template, ...files });
  const converted = convertHugo('{{< own >}}', context);
  return { ...converted, html: htmlOf(converted) };
}

describe('site.Data', () => {
  test.each([
    ['data/kites.yaml', 'red: { size: 2 }', '{{ .Site.Data.kites.red.size }}', '2'],
    ['data/a/kites.toml', '[red]\nsize = 3', '{{ site.Data.a.kites.red.size }}', '3'],
    ['data/kites.json', '[{"n": "a"}, {"n": "b"}]', '{{ range site.Data.kites }}{{ .n }},{{ end }}', 'a,b,'],
    ['data/kites.csv', 'n,m\na,1\n', '{{ range site.Data.kites }}{{ .m }}{{ end }}', '1'],
    ['data/none.yaml', '', '<i>{{ with site.Data.kites }}{{ . }}{{ end }}</i>', '<i></i>'],
  ])('has what %s holds', async (file, text, template, expected) => {
    const { html, problems } = shown(template, { [file]: text });
    expect(await html).toContain(expected);
    expect(problems).toEqual([]);
  });

  test('a file that cannot be read is told, with what was wrong', async () => {
    const { html, problems } = shown('<i>{{ site.Data.kites.a }}</i>', { 'data/kites.yaml': 'a: [b' });
    expect(await html).toContain('<i></i>');
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^data\/kites\.yaml cannot be read, so that nothing of it is shown: /),
    ]);
  });
});

describe('texts of i18n/', () => {
  const EN = {
    'i18n/en.toml': '[read]\nother = "Read {{ .Count }} kites"\none = "Read a kite"\n[more]\nother = "More"',
  };
  test.each([
    ['{{ i18n "more" }}', EN, 'More'],
    ['{{ T "read" 3 }}', { 'i18n/en.yaml': 'read: { other: "{{ . }} kites" }' }, '3 kites'],
    ['{{ i18n "read" (dict "Count" 2) }}', EN, 'Read 2 kites'],
    ['{{ i18n "read" 1 }}', EN, 'Read a kite'],
    ['<i>{{ i18n "none" }}</i>', EN, '<i></i>'],
    ['{{ i18n "a" }}', { 'i18n/en.yaml': '- id: a\n  translation: b' }, 'b'],
    ['{{ i18n "a" }}', { 'themes/t/i18n/en.yaml': 'a: of the theme' }, 'of the theme'],
    ['{{ i18n "a" }}', { 'themes/t/i18n/en.yaml': 'a: of the theme', 'i18n/en.yaml': 'a: own' }, 'own'],
  ])('%s with %j is %j', async (template, files, expected) => {
    const { html, problems } = shown(template, files);
    expect(await html).toContain(expected);
    expect(problems).toEqual([]);
  });
});

describe('files of assets/', () => {
  const FILES = { 'assets/a/b.txt': 'a <b>text</b>', 'assets/kites.json': '[{"n": "Delta"}]' };
  test.each([
    ['{{ with resources.Get "a/b.txt" }}<i>{{ .Content | safeHTML }}</i>{{ end }}', '<i>a <b>text</b></i>'],
    ['{{ with resources.Get "/none.txt" }}a{{ else }}<i>none</i>{{ end }}', '<i>none</i>'],
    [
      '{{ $i := resources.Get "img/k.png" }}<img src="{{ ($i.Resize "20x").RelPermalink }}" alt="">',
      'src="/blog/img/k.png"',
    ],
    [
      '{{ range (resources.Get "kites.json" | transform.Unmarshal) }}<i>{{ .n }}</i>{{ end }}',
      '<i>Delta</i>',
    ],
  ])('%s', async (template, expected) => {
    const { html, problems } = shown(template, FILES);
    expect(await html).toContain(expected);
    expect(problems).toEqual([]);
  });

  test.each(['{{ (resources.Get "a/b.txt").RelPermalink }}', '{{ transform.Unmarshal "a: 1" }}'])(
    '%s is told',
    (template) => {
      expect(shown(template, FILES).problems).toMatchObject([{ severity: 'warning', rule: 'shortcode' }]);
    },
  );
});

test.each([
  [{ theme: 'kites' }],
  [{ theme: ['other', 'github.com/me/kites/v2'] }],
  [{ module: { imports: [{ path: 'github.com/me/kites' }] } }],
])('a template of the theme of %j is run, with its partials', async (config) => {
  const files = {
    'themes/kites/layouts/shortcodes/own.html': '{{ partial "p.html" . }}',
    'themes/kites/layouts/partials/p.html': '<i>theme</i>',
  };
  const converted = convertHugo('{{< own >}}', bodyContext(files, config));
  expect([converted.problems, await htmlOf(converted)]).toEqual([
    [],
    expect.stringContaining('<i>theme</i>'),
  ]);
});
