import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Memory } from '../../../lib/content/kept-post';
import { post } from '../../blog';
import { blogFolder } from './blog-folder';

const { root, write, link, read, problems } = blogFolder();

describe('what cannot be read', () => {
  test.each<[string, () => void, string]>([
    [
      'bytes that are no UTF-8',
      () => write({ 'posts/x.md': Buffer.from('---\ntitle: caf\xe9\n', 'latin1') }),
      'posts/x.md:2 error is not valid UTF-8; save it as UTF-8 [encoding]',
    ],
    [
      'UTF-16',
      () => write({ 'posts/x.md': Buffer.from('\ufeffa', 'utf16le') }),
      'posts/x.md:1 error is written in UTF-16; save it as UTF-8 [encoding]',
    ],
    [
      'a NUL byte',
      () => write({ 'posts/x.md': 'a\n\0' }),
      'posts/x.md:2 error holds a NUL byte; is it a text file? [encoding]',
    ],
    [
      'a folder named like a post',
      () => write({ 'posts/x.md/index.md': post() }),
      'posts/x.md error is a folder, not a file; rename it [file]',
    ],
    [
      'a link to nowhere',
      () => link('nowhere.md', 'posts/x.md'),
      'posts/x.md error is a link that leads nowhere [file]',
    ],
    [
      'a link to itself',
      () => link('x.md', 'posts/x.md'),
      'posts/x.md error is a link that leads in a circle [file]',
    ],
    [
      'a link out of the project',
      () => link('/etc/hostname', 'posts/x.md'),
      'posts/x.md error is a link that leads out of the project; put a copy here instead [file]',
    ],
    [
      'a folder out of the project',
      () => link('/etc', 'posts/x'),
      'posts/x error is a link that leads out of the project; put a copy here instead [file]',
    ],
    [
      'a link to its own folder',
      () => link('.', 'posts/x'),
      'posts/x error is a link that leads in a circle [file]',
    ],
    [
      'a link to a folder above',
      () => link('../..', 'posts/sub/x'),
      'posts/sub/x error is a link that leads in a circle [file]',
    ],
    [
      'a link to the project',
      () => link('..', 'posts/x'),
      'posts/x error is a link that leads in a circle [file]',
    ],
    [
      'a link of an asset to nowhere',
      () => link('nowhere', 'posts/x.png'),
      'posts/x.png error is a link that leads nowhere [file]',
    ],
    [
      'a link of public/ to nowhere',
      () => link('nowhere', 'public/x.png'),
      'public/x.png error is a link that leads nowhere [file]',
    ],
    [
      'a link of public/ to itself',
      () => link('.', 'public/x'),
      'public/x error is a link that leads in a circle [file]',
    ],
    [
      'a link of public/ out of the project',
      () => link('/etc/passwd', 'public/x'),
      'public/x error is a link that leads out of the project; put a copy here instead [file]',
    ],
    [
      'posts/ out of the project',
      () => link(os.tmpdir(), 'posts'),
      'posts error is a link that leads out of the project; put a copy here instead [file]',
    ],
    [
      'public/ out of the project',
      () => link(os.tmpdir(), 'public'),
      'public error is a link that leads out of the project; put a copy here instead [file]',
    ],
    ['posts that is a file', () => write({ posts: 'x' }), 'posts error is a file, not a folder [file]'],
    [
      'a pipe',
      () => {
        fs.mkdirSync(path.join(root(), 'posts'));
        execFileSync('mkfifo', [path.join(root(), 'posts/x.md')]);
      },
      'posts/x.md error is not a regular file [file]',
    ],
    ['pages that is a file', () => write({ pages: 'x' }), 'pages error is a file, not a folder [file]'],
    [
      'pages that leads out of the project',
      () => link('/etc', 'pages'),
      'pages error is a link that leads out of the project; put a copy here instead [file]',
    ],
    [
      'a page that leads out of the project',
      () => link('/etc/passwd', 'pages/now.md'),
      'pages/now.md error is a link that leads out of the project; put a copy here instead [file]',
    ],
    [
      'a folder of pages with the name of one',
      () => write({ 'pages/now.md/x.md': 'x' }),
      'pages/now.md error is a folder, not a file; rename it [file]',
    ],
    [
      'a page that is no text',
      () => write({ 'pages/now.md': '\n\0' }),
      'pages/now.md:2 error holds a NUL byte; is it a text file? [encoding]',
    ],
    [
      'what Next.js would take for a page',
      () => write({ 'pages/uses/demo.js': 'x' }),
      'pages/uses/demo.js error has a name that Next.js takes for a program; put it into public/ [file]',
    ],
    [
      'files of posts and pages at one address',
      () => write({ 'posts/pages/a.png': 'x', 'pages/a.png': 'x' }),
      'pages/a.png error has the address of posts/pages/a.png; rename one of them [file]',
    ],
  ])('%s', (_, make, line) => {
    make();
    write({
      ...(fs.statSync(path.join(root(), 'posts'), { throwIfNoEntry: false })?.isFile()
        ? {}
        : { 'posts/ok.md': post() }),
    });
    expect(problems()).toEqual([line, '1 error']);
    if (!line.startsWith('posts error'))
      expect(read().posts.some(({ source }) => source === 'posts/ok.md')).toBe(true);
  });

  // Root may read everything, so the system's answer is played.
  test('a file and a folder that may not be read', () => {
    write({ 'posts/x.md': post(), 'posts/sub/y.md': post(), 'posts/ok.md': post() });
    const denied = (place: fs.PathLike) => /x\.md$|sub$/.test(String(place));
    const fail = () => {
      throw Object.assign(new Error('denied'), { code: 'EACCES' });
    };
    const { readFileSync, readdirSync } = fs;
    jest
      .spyOn(fs, 'readFileSync')
      .mockImplementation(((place: string, options: never) =>
        denied(place) ? fail() : readFileSync(place, options)) as typeof readFileSync);
    jest
      .spyOn(fs, 'readdirSync')
      .mockImplementation(((place: string, options: never) =>
        denied(place) ? fail() : readdirSync(place, options)) as typeof readdirSync);
    expect(problems()).toEqual([
      'posts/sub error cannot be read (EACCES) [file]',
      'posts/x.md error cannot be read (EACCES) [file]',
      '2 errors',
    ]);
  });

  test('folders that lead to each other end', () => {
    write({ 'posts/a/x.md': post(), 'posts/b/y.md': post() });
    link('../b', 'posts/a/b');
    link('../a', 'posts/b/a');
    expect(problems().filter((line) => line.includes('circle'))).toEqual([
      'posts/a/b/a error is a link that leads in a circle [file]',
      'posts/b/a/b error is a link that leads in a circle [file]',
    ]);
  });

  test('links inside the project are followed', () => {
    write({ 'notes/x.md': post(), 'notes/pic.png': 'x', 'shared/y.md': post() });
    link('../notes', 'posts/notes');
    link('../shared/y.md', 'posts/y.md');
    expect(problems()).toEqual([]);
    const files = read();
    expect(files.posts.map(({ source }) => source)).toEqual(['posts/notes/x.md', 'posts/y.md']);
    expect([...files.assets.keys()]).toEqual(['notes/pic.png']);
  });

  test('public/ may hold folders of any name', () => {
    write({ 'posts/a.md': post(), 'public/x.md/a.txt': 'x', 'public/README.md': 'x' });
    expect(problems()).toEqual([]);
    expect([...read().publicFiles.keys()]).toEqual(['/README.md', '/x.md/a.txt']);
  });

  test('a name in public/ that some hosts refuse', () => {
    write({ 'public/a#b.png': '', 'public/c?/d.png': '', 'public/50% é.png': '', 'posts/a#b.png': '' });
    const message = 'has # or ? in its name, and some hosts (Netlify) publish no such file; rename it';
    expect(problems()).toEqual([
      `public/a#b.png warning ${message} [file]`,
      `public/c?/d.png warning ${message} [file]`,
      '2 warnings',
    ]);
  });

  test('a file that is too large for some hosts', () => {
    write({ 'posts/film.mp4': '', 'public/film.mp4': '', 'posts/fits.mp4': '', 'posts/photo.JPG': '' });
    const limit = 25 * 1024 * 1024;
    for (const name of ['posts/film.mp4', 'public/film.mp4', 'posts/photo.JPG'])
      fs.truncateSync(path.join(root(), name), limit + 60_000);
    fs.truncateSync(path.join(root(), 'posts/fits.mp4'), limit);
    const message =
      'is 25.1 MiB large, and some hosts (Cloudflare Pages) publish no file above 25 MiB; make it smaller, or link to it elsewhere';
    expect(problems()).toEqual([
      `posts/film.mp4 warning ${message} [file]`,
      `public/film.mp4 warning ${message} [file]`,
      '2 warnings',
    ]);
  });

  test("a file of public/ in the place of the blog's own, or of an asset", () => {
    write({ 'public/robots.txt': '', 'public/index.html': '', 'public/media/a.png': '', 'posts/a.png': '' });
    expect(problems()).toEqual([
      'public/index.html error would replace /, which the blog itself makes; delete or rename the file [permalink]',
      'public/media/a.png error would replace /media/a.png, which the blog itself makes; delete or rename the file [permalink]',
      "public/robots.txt warning replaces the blog's own /robots.txt [replaced]",
      '2 errors, 1 warning',
    ]);
  });

  test('the second reading says the same as the first', () => {
    write({ 'posts/x.md': '---\ntitle: [\n---\n', 'posts/y.md': '---\ndate: soon\n---\n' });
    const memory: Memory = new Map();
    const first = read(memory);
    const plain = (files: typeof first) => JSON.stringify(files);
    expect(plain(read(memory))).toBe(plain(first));
    expect(plain(read())).toBe(plain(first));
    expect(first.posts.flatMap((file) => file.problems).length).toBeGreaterThanOrEqual(2);
  });
});
