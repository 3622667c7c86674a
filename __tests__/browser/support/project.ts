import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyOfProject } from '../../../bench/copy-project';
import type { SiteConfig } from '../../../lib/site/site';
import standard from '../../site.config';

/** The project's own folder. */
export const ROOT = path.resolve(__dirname, '../../..');

/** Of a copy, too. */
export const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');

/** What tests have of their own. */
const CONTENT = ['posts', 'pages'];

/** The folders of tests, and of what they import. */
const TESTS = ['__tests__', 'bench'];

/** A copy of the project, with posts of a test's own. */
export interface Project {
  folder: string;
  out: string;
  write(file: string, content: string | Uint8Array): void;
  remove(file: string): void;
  /** Removes the copy. */
  dispose(): void;
}

interface Contents {
  /** By name in `posts/`; without, the posts that ship. */
  posts?: Readonly<Record<string, string | Uint8Array>>;
  /** Other files, by name. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** What differs from the configuration of the tests. */
  config?: Partial<SiteConfig>;
  /** With the tests. */
  tests?: boolean;
}

/** Copies the project into a folder of its own, with the posts that a test gives. */
export function copyProject({ posts, files = {}, config = {}, tests = false }: Contents = {}): Project {
  const folder = copyOfProject(ROOT, tests ? CONTENT : [...CONTENT, ...TESTS], 'blog-');
  const place = (file: string) => path.join(folder, ...file.split('/'));
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(place(file)), { recursive: true });
    writeFileSync(place(file), content);
  };
  mkdirSync(place('posts'));
  if (posts === undefined) {
    for (const name of ['posts', 'pages']) cpSync(path.join(ROOT, name), place(name), { recursive: true });
  }
  for (const [name, text] of Object.entries(posts ?? {})) write(`posts/${name}`, text);
  // The page about this blog links to posts that ship.
  if (posts !== undefined) write('pages/about.md', '# About\n\nA blog.\n');
  for (const [name, text] of Object.entries(files)) write(name, text);
  write('site.config.ts', `export default ${JSON.stringify({ ...standard, ...config }, undefined, 2)};\n`);
  return {
    folder,
    out: path.join(folder, 'out'),
    write,
    remove: (file) => rmSync(place(file), { recursive: true }),
    dispose: () => {
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      } catch {
        // Something that was just ended is still writing there: no fault of what was tested, and a folder for temporary files.
      }
    },
  };
}

/** How a program ended, and all it said. */
export interface Ended {
  code: number | null;
  output: string;
}

/** Runs `next build` in a copy; `env` is added to the environment. */
export function build(folder: string, env: Variables = {}): Promise<Ended> {
  const child = spawn(process.execPath, [NEXT, 'build'], {
    cwd: folder,
    env: environment('production', env),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Builds a copy.
 * @throws Error with all that the build said, if it failed.
 */
export async function mustBuild(folder: string, env: Variables = {}): Promise<string> {
  const { code, output } = await build(folder, env);
  if (code !== 0 || !existsSync(path.join(folder, 'out', 'index.html'))) {
    throw new Error(`next build ended with ${code}:\n${output}`);
  }
  return output;
}

type Variables = Readonly<Record<string, string>>;

/** That of the tests, without what their runner, or drafts being looked at, put there. */
export function environment(mode: 'production' | 'development', extra: Variables = {}): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT, NODE_OPTIONS, BLOG_DRAFTS, ...env } = process.env;
  return { ...env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...extra };
}

/** The files below a folder, sorted, with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** A digest of each of them. */
export function digestsIn(folder: string): Record<string, string> {
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
  return Object.fromEntries(filesIn(folder).map((name) => [name, digest(name)]));
}
