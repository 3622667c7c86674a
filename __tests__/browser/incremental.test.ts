import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copyProject, digestsIn, type Ended, environment, filesIn, type Project } from './support/project';

/*
 * Builds that follow each other in one folder must publish, byte for byte, what a build without a memory publishes. The longer
 * form of this, without Next, is __tests__/lib/build/freshness.test.ts.
 */

const post = (lines: string, body: string) => `---\n${lines}\n---\n\n${body}\n`;
const POSTS = {
  'a.md': post('title: A\ndate: 2024-05-01\ntags: [x]', 'To [b](b.md#part), ![i](i.svg).'),
  'b.md': post(
    'title: B\ndate: 2024-04-01\ntags: [x, y]\ncategory: C',
    '## Part\n\n```ts\nconst a = 1;\n```',
  ),
  'c.md': post(
    'title: C\ndate: 2024-03-01\nseries: S',
    'See [d](/posts/d/).\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  ),
  'd.md': post('title: D\ndate: 2024-02-01\nseries: S\ncategory: C', 'Text.\n\n<!--more-->\n\nMore.'),
  'i.svg': svg(10),
};

function svg(width: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>`;
}

/** Runs `npm run build`, as its script says. */
function build(
  folder: string,
  args: readonly string[] = [],
  kill?: (output: string) => boolean,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'lib/cli/build.ts', ...args], {
    cwd: folder,
    env: environment('production', { SOURCE_DATE_EPOCH: '1790000000', ...env }),
    // A group of its own, so that all of it can be killed.
    detached: kill !== undefined,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (kill?.(output) && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}

async function mustBuild(folder: string, args: readonly string[] = []): Promise<string> {
  const { code, output } = await build(folder, args);
  assert.equal(code, 0, output);
  return output;
}

describe('builds that follow each other', () => {
  let project: Project;
  const at = (file: string) => path.join(project.folder, file);
  before(async () => {
    project = copyProject({ posts: POSTS, config: { broken: 'warn', postsPerPage: 2 } });
    await mustBuild(project.folder);
  });
  after(() => project?.dispose());

  /** Builds, and builds the same files without a memory; what the next build remembers is what the first of the two has left. */
  const same = async (what: string) => {
    const said = await mustBuild(project.folder);
    const published = digestsIn(project.out);
    // The compile may stay: that another one makes the same pages is looked at elsewhere.
    // Put where no file counts as code.
    const memory = [
      ['out', '.next/out-before'],
      ['.next/cache/blog', '.next/cache-before'],
    ] as const;
    for (const [name, aside] of memory) renameSync(at(name), at(aside));
    const clean = await mustBuild(project.folder);
    assert.match(clean, /Only content has changed[\s\S]*out\/: (\d+) of \1 pages rendered/);
    assert.deepEqual(published, digestsIn(project.out), what);
    for (const [name, aside] of memory) {
      rmSync(at(name), { recursive: true });
      renameSync(at(aside), at(name));
    }
    return said;
  };
  const put = (file: string, text: string) => writeFileSync(at(file), text);

  test('publish what one of them would', { timeout: 600_000 }, async (t) => {
    assert.match(await mustBuild(project.folder), /Only content has changed[\s\S]* 0 written, 0 removed/);

    await t.test('after an edit, in which all else is kept', async () => {
      put('posts/d.md', `${POSTS['d.md']}And more.\n`);
      assert.match(await same('body'), /out\/: 1 of \d+ pages rendered/);
    });
    await t.test('after titles, dates, terms, drafts', async () => {
      put(
        'posts/a.md',
        post('title: Another\ndate: 2024-05-01\ntags: [z]\npinned: true', 'To [b](b.md#part).'),
      );
      put('posts/c.md', post('title: C\ndate: 2024-06-01\ndraft: true', 'Not yet.'));
      await same('front matter');
    });
    await t.test('after posts and images came, went, and changed their names', async () => {
      put('posts/e.md', post('title: E\ndate: 2024-07-01\nredirect_from: /old/', '![i](i.svg) ~~x~~'));
      put('posts/i.svg', svg(20));
      renameSync(at('posts/b.md'), at('posts/f.md'));
      rmSync(at('posts/d.md'));
      await same('files');
    });
    await t.test('after an edit of a style, which renders no page', async () => {
      appendFileSync(at('components/base.css'), '\nmain { accent-color: #123456 }\n');
      assert.match(await same('style'), /Compiling and rendering: [\s\S]*out\/: 0 of \d+ pages rendered/);
      assert.match(readFileSync(path.join(project.out, 'index.html'), 'utf8'), /accent-color:#123456/);
    });
    await t.test('after code, styles and configuration', async () => {
      appendFileSync(at('components/base.css'), '\nmain { accent-color: #654321 }\n');
      const config = readFileSync(at('site.config.ts'), 'utf8');
      put('site.config.ts', config.replace('"language": "en"', '"language": "de"'));
      assert.match(
        await same('code'),
        /Compiling and rendering: code, configuration or packages have changed/,
      );
    });
  });

  test('a file of out/ that somebody changed or added is as it should be again', async () => {
    const whole = digestsIn(project.out);
    appendFileSync(path.join(project.out, 'index.html'), 'x');
    rmSync(path.join(project.out, 'feed.xml'));
    writeFileSync(path.join(project.out, 'stray.html'), 'x');
    await mustBuild(project.folder);
    assert.deepEqual(digestsIn(project.out), whole);
  });

  test('what is damaged, or missing, of what is kept is made anew', { timeout: 300_000 }, async () => {
    const whole = digestsIn(project.out);
    const cache = path.join(project.folder, '.next', 'cache', 'blog');
    for (const name of filesIn(cache).filter((name) => name.endsWith('.json'))) {
      writeFileSync(path.join(cache, name), readFileSync(path.join(cache, name)).subarray(0, -5));
    }
    rmSync(project.out, { recursive: true });
    await mustBuild(project.folder);
    assert.deepEqual(digestsIn(project.out), whole);

    // The list of what is kept is whole, but the pages that it lists are gone.
    for (const name of filesIn(cache).filter((name) => name.endsWith('.json'))) {
      if (/"html":/.test(readFileSync(path.join(cache, name), 'utf8'))) rmSync(path.join(cache, name));
    }
    rmSync(project.out, { recursive: true });
    const said = await mustBuild(project.folder);
    assert.match(said, /the cache has been emptied[\s\S]*Only content has changed[\s\S]*✓ out\//);
    assert.deepEqual(digestsIn(project.out), whole);

    rmSync(path.join(project.folder, '.next', 'server'), { recursive: true });
    assert.match(await mustBuild(project.folder), /a part of \.next is missing/);
    assert.deepEqual(digestsIn(project.out), whole);
  });

  test('a build that is killed leaves what the next one can use', { timeout: 300_000 }, async () => {
    for (const moment of [/Generating static pages/, /Making out\//]) {
      put('posts/g.md', post(`title: G\ndate: 2024-08-01`, `Until ${moment}.`));
      await build(project.folder, [], (output) => moment.test(output));
      await same(`killed at ${moment}`);
    }
  });

  test('two at once do no harm', { timeout: 300_000 }, async () => {
    put('posts/g.md', post('title: G\ndate: 2024-08-01', 'For both.'));
    const [one, other] = await Promise.all([build(project.folder), build(project.folder)]);
    assert.deepEqual([one.code, other.code], [0, 0], one.output + other.output);
    await same('two at once');
    assert.equal(existsSync(path.join(project.folder, '.next', 'blog-build.lock')), false);
  });

  test('code that is edited while a build runs is named, and nothing is published', {
    timeout: 300_000,
  }, async () => {
    const whole = digestsIn(project.out);
    const component = path.join(project.folder, 'components', 'post-head.tsx');
    const text = readFileSync(component, 'utf8');
    put('posts/g.md', post('title: G\ndate: 2024-08-01', 'Beside an edit of the code.'));
    const { code, output } = await build(project.folder, [], (said) => {
      if (/Generating static pages/.test(said)) writeFileSync(component, `${text}// Edited.\n`);
      return false;
    });
    assert.equal(code, 1);
    assert.match(
      output,
      /components\/post-head\.tsx error is code, and was edited while the build ran; build again \[file\]/,
    );
    assert.doesNotMatch(output, /is not what Next makes of it/);
    assert.deepEqual(digestsIn(project.out), whole);
    writeFileSync(component, text);
    await same('code edited meanwhile');
  });

  test('a page that is different each time is named, and not published', { timeout: 600_000 }, async (t) => {
    const fickle = copyProject({ posts: POSTS, config: { broken: 'warn' } });
    t.after(() => fickle.dispose());
    const component = path.join(fickle.folder, 'components', 'post-head.tsx');
    const text = readFileSync(component, 'utf8');
    const chance = 'process.env.CHANCE ?? String(Math.random())';
    writeFileSync(component, text.replace('<header', `<header data-chance={${chance}}`));

    // At once, since Next and the build's own renderer do not agree.
    const first = await build(fickle.folder);
    assert.equal(first.code, 1);
    assert.match(
      first.output,
      /out\/posts\/\w\/index\.html is not what Next makes of it\. Next: .*data-chance.*without Next: /,
    );
    assert.equal(existsSync(fickle.out), false);

    // Where they agree, when all is verified. What the build that failed has compiled is used.
    const second = await build(fickle.folder, [], undefined, { CHANCE: 'one' });
    assert.match(second.output, /Only content has changed[\s\S]*✓ out\//);
    const whole = digestsIn(fickle.out);
    const { code, output } = await build(fickle.folder, ['--verify'], undefined, { CHANCE: 'other' });
    assert.equal(code, 1);
    assert.match(output, /posts\/a\.md error out\/posts\/a\/index\.html is different each time/);
    assert.doesNotMatch(output, /out\/index\.html is different/);
    assert.deepEqual(digestsIn(fickle.out), whole);
  });

  test('what is moved to another machine is used there', { timeout: 300_000 }, async (t) => {
    const moved = copyProject({ posts: {}, config: {} });
    t.after(() => moved.dispose());
    for (const name of ['posts', 'components', 'site.config.ts', 'app']) {
      rmSync(path.join(moved.folder, name), { recursive: true, force: true });
      cpSync(path.join(project.folder, name), path.join(moved.folder, name), { recursive: true });
    }
    // All that the recipe of .github/workflows/pages.yml keeps.
    cpSync(path.join(project.folder, '.next'), path.join(moved.folder, '.next'), {
      recursive: true,
    });
    const said = await mustBuild(moved.folder);
    assert.match(
      said,
      /Compiling and rendering: the project folder has another name or place[\s\S]*out\/: 0 of \d+ pages rendered/,
    );
    assert.deepEqual(digestsIn(moved.out), digestsIn(project.out));
  });
});
