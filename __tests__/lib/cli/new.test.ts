import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { VFile } from 'vfile';
import { parseFrontMatter } from '../../../lib/post/front-matter/front-matter';
import { newPost, pageNameProblem } from '../../../lib/post/new-post';
import { CONFIG, type Programs, programsWith, runProgram } from './in-copy';

const now = Date.UTC(2026, 4, 1, 22, 30, 59);

describe('newPost', () => {
  test('is dated in the site’s time zone, and published by the next build', () => {
    expect(newPost('Hello, World!', { now, timeZone: 'UTC' })).toEqual({
      name: '2026-05-01-hello-world.md',
      text: '---\ntitle: Hello, World!\ndate: 2026-05-01 22:30\n---\n\n',
    });
    expect(newPost('数据  结构', { now, timeZone: 'Europe/Vienna', draft: true })).toEqual({
      name: '2026-05-02-数据-结构.md',
      text: '---\ntitle: 数据 结构\ndate: 2026-05-02 00:30\ndraft: true\n---\n\n',
    });
  });

  test.each(['a: b', '"x" \'y\'', '#1', '*', 'yes', '2020', 'C++ & C#', '- x', '!!!', '@', '\\', '---'])(
    'the title %j is read back as it was',
    (title) => {
      const { name, text } = newPost(title, { now, timeZone: 'UTC' });
      const file = new VFile({ path: name, value: text });
      expect(parseFrontMatter(file, { timeZone: 'UTC' }).data.title).toBe(title);
      expect(file.messages).toEqual([]);
      expect(name).toMatch(/^2026-05-01-[\p{L}\d-]+\.md$/u);
    },
  );

  test('a long title makes a name of whole words that every file system takes', () => {
    const words = newPost('word '.repeat(100), { now, timeZone: 'UTC' }).name;
    expect(words).toBe(`2026-05-01-${'word-'.repeat(16).slice(0, -1)}.md`);
    expect(newPost('very long '.repeat(20), { now, timeZone: 'UTC' }).name).toMatch(/-(very|long)\.md$/);
    const letters = newPost('長'.repeat(300), { now, timeZone: 'UTC' }).name;
    expect(letters).toBe(`2026-05-01-${'長'.repeat(26)}.md`);
  });
});

/** What loads nothing of the blog is not bundled. */
const BEFORE_BUNDLES = ['build', 'preview'];

describe('npm run new', () => {
  let programs: Programs;
  let folder = '';
  beforeAll(() => {
    programs = programsWith({ 'site.config.ts': CONFIG });
    folder = programs.folder;
  });
  afterAll(() => programs.dispose());

  const run = (...args: string[]) => programs.run('new', ...args);
  /** As its script in package.json says. */
  const runAsScript = (program: string, ...args: string[]) =>
    BEFORE_BUNDLES.includes(program)
      ? runProgram(require.resolve('tsx/cli'), [path.join(folder, `lib/cli/${program}.ts`), ...args], folder)
      : programs.run(program, ...args);

  test('writes a post, prints its path, and never writes over it', async () => {
    const first = await run('My', 'post', '--draft');
    expect(first).toEqual({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^posts\/\d{4}-\d\d-\d\d-my-post\.md\n$/),
    });
    const file = path.join(folder, first.stdout.trim());
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^---\ntitle: My post\ndate: \d{4}-\d\d-\d\d.*\ndraft: true\n---\n\n$/);

    const [again, nothing, wrong] = await Promise.all([run('My post'), run(' '), run('--no-such', 'x')]);
    expect(again).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('exists already') });
    expect(nothing).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('npm run new -- "My title"'),
    });
    expect(wrong).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Unknown option '--no-such'\n\nBegins a post: npm run new/),
    });
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readdirSync(path.join(folder, 'posts'))).toHaveLength(1);
  }, 30_000);

  test('begins a page', async () => {
    const now = await run('--page', 'What I do now');
    expect(now).toEqual({ code: 0, stderr: '', stdout: 'pages/what-i-do-now.md\n' });
    expect(readFileSync(path.join(folder, 'pages/what-i-do-now.md'), 'utf8')).toBe(
      '---\ntitle: What I do now\n---\n\n',
    );
    expect(await run('--page', 'What I do now')).toMatchObject({
      code: 1,
      stderr: 'pages/what-i-do-now.md exists already; give the page another title\n',
    });
  }, 30_000);

  test('begins no page that would never be read, or that takes the place of another', async () => {
    expect(await run('--page', 'README')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'pages/readme.md would not be read, because of its name; give the page another title\n',
    });
    expect(pageNameProblem('archive.md')).toBe(
      "would be read at /archive/, which is one of the blog's own pages",
    );
    expect(pageNameProblem('index.md')).toMatch(/^would be read at \/,/);
    expect(pageNameProblem('404.md')).toMatch(/^would be read at \/404\/,/);
    expect(pageNameProblem('read-me.md')).toBeUndefined();
    expect(existsSync(path.join(folder, 'pages/readme.md'))).toBe(false);
  }, 30_000);

  test.each(['new', 'check', 'build', 'preview', 'urls', 'import'])(
    'npm run %s explains itself',
    async (program) => {
      const [long, short, wrong] = await Promise.all([
        runAsScript(program, '--help'),
        runAsScript(program, '-h'),
        runAsScript(program, '--no-such'),
      ]);
      expect(long).toMatchObject({
        code: 0,
        stderr: '',
        stdout: expect.stringContaining(`npm run ${program}`),
      });
      expect(long.stdout).toContain('--help');
      expect(short).toEqual(long);
      expect(wrong).toEqual({ code: 2, stdout: '', stderr: `Unknown option '--no-such'\n\n${long.stdout}` });
    },
    30_000,
  );

  test.each(['x', '70000', '1.5'])('npm run preview refuses the port %s', async (port) => {
    expect(await runAsScript('preview', '--port', port)).toEqual({
      code: 1,
      stdout: '',
      stderr: `"${port}" is not a port; write a number such as 4001\n`,
    });
  });
});
