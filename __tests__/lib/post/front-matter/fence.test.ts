import { day, parse } from './parse';

describe('where front matter ends', () => {
  test.each([
    ['---\ntitle: x\n---\nBody\n', { title: 'x' }, '\n\n\nBody\n'],
    ['---\ntitle: x\n...\nBody', { title: 'x' }, '\n\n\nBody'],
    ['--- \t\ntitle: x\n---\t \n\n\nBody', { title: 'x' }, '\n\n\n\n\nBody'],
    ['\uFEFF---\r\ntitle: x\r\n---\r\nA\r\n\r\nB', { title: 'x' }, '\n\n\nA\n\nB'],
    ['--- yaml\ntitle: x\n---\n', { title: 'x' }, '\n\n\n'],
    ['---\ntitle: x\n---', { title: 'x' }, '\n\n'],
    ['---\n---\nBody', {}, '\n\nBody'],
    ['---\n\n---\nBody', {}, '\n\n\nBody'],
    ['---\n---\n---\nBody', {}, '\n\n---\nBody'],
    ['---\ntitle: x\n---y: 1\n---\nBody', { title: 'x' }, '\n\n\n\nBody'],
    ['---\ntitle: x\n----\n---\nBody', undefined, '\n\n\n\nBody'],
    ['------\ntitle: x\n---\n------\nBody', undefined, '\n\n\n\nBody'],
    ['------\ntitle: x\n------\nBody', { title: 'x' }, '\n\n\nBody'],
    ['-----\n\nText\n-----\nBody', {}, '-----\n\nText\n-----\nBody'],
    ['---\ntitle: |\n  a\n  ---\n  b\n---\nBody', { title: 'a --- b' }, '\n\n\n\n\n\nBody'],
    [
      '+++\ntitle = "x"\ndate = 2026-05-01\n+++\nBody',
      { title: 'x', date: day('2026-05-01') },
      '\n\n\n\nBody',
    ],
    [
      '+++\ntitle = """a\n---\nb"""\n[params]\nx = 1979-05-27T07:32:00Z\n+++\nBody',
      { title: 'a --- b' },
      '\n\n\n\n\n\n\nBody',
    ],
    ['+++\n[cover]\nimage = "a.png"\n+++\n', { image: { src: 'a.png' } }, '\n\n\n\n'],
    ['---toml\ntitle = 1\n---\nBody', { title: '1' }, '\n\n\nBody'],
    ['---json\n{"title": "x"}\n---\nBody', { title: 'x' }, '\n\n\nBody'],
    [
      ';;;\n"title": "x",\n"tags": [1.10, "\\u00e9\\n"]\n;;;\nBody',
      { title: 'x', tags: ['1.10', 'é'] },
      '\n\n\n\nBody',
    ],
    [';;;\n{"title": "x"}\n;;;\nBody', { title: 'x' }, '\n\n\nBody'],
    [
      '{\n  "title": "a } b \\" {",\n  "draft": false\n}\n\nBody',
      { title: 'a } b " {', draft: false },
      '\n\n\n\n\nBody',
    ],
    ['{}\nBody', {}, '\nBody'],
    ['\n\n---\ntitle: x\n---\nBody', { title: 'x' }, '\n\n\n\n\nBody'],
    ['title: x\ntags:\n- a\n---\n\nBody', { title: 'x', tags: ['a'] }, '\n\n\n\n\nBody'],
    ['\uFEFFlayout: post\r\ntitle: "x: y"\r\n---\r\nBody\r\n', { title: 'x: y' }, '\n\n\nBody\n'],
    ['"title": "x",\n"tags": ["a"]\n;;;\nBody', { title: 'x', tags: ['a'] }, '\n\n\nBody'],
    ['title: a rule comes later\n\n---\n', {}, 'title: a rule comes later\n\n---\n'],
    ['title: no rule\nat all', {}, 'title: no rule\nat all'],
    ['Title: a heading\n---\n', {}, 'Title: a heading\n---\n'],
    ['', {}, ''],
    ['Body', {}, 'Body'],
    ['----\nNote: x\n----\n', {}, '----\nNote: x\n----\n'],
    ['--- said he\n', {}, '--- said he\n'],
    ['\n---\n\nA rule, further down.\n\n---\n', {}, '\n---\n\nA rule, further down.\n\n---\n'],
    ['{% raw %}\n', {}, '{% raw %}\n'],
    ['{"a": 1} is JSON.\n', {}, '{"a": 1} is JSON.\n'],
    ['+++ plus\n', {}, '+++ plus\n'],
    ['A\n\n---\ntitle: x\n---\n', {}, 'A\n\n---\ntitle: x\n---\n'],
  ])('%j', (text, data, body) => {
    const result = parse(text);
    expect(result.body).toBe(body);
    if (data !== undefined && !text.includes('---y'))
      expect(result).toStrictEqual({ data, body, problems: [] });
  });

  test.each([
    '---\n\nProse, then a rule.\n\n---\nMore.\n',
    '---\ntitle: x\n\nProse',
    '---js\n{}\n---\nProse',
  ])('what is no front matter stays in the body: %j', (text) => {
    expect(parse(text).body).toBe(text);
  });

  test('bytes are UTF-8', () => {
    expect(parse(new TextEncoder().encode('\uFEFF---\ntitle: é\n---\n')).data).toEqual({ title: 'é' });
  });
});
