import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../..');

/** The programs of the blog, with files that are a test's own and not the blogger's. */
export interface Programs {
  folder: string;
  /** Puts files into the folder, by name. */
  write(files: Readonly<Record<string, string>>): void;
  run(program: string, ...args: string[]): Promise<Ended>;
  /** Leaves of all files the first ones, as they were, and nothing of what programs have kept but their code. */
  reset(): void;
  dispose(): void;
}

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

const CODE = ['lib', 'package.json', 'tsconfig.json'];

/** Copies the programs into a folder of their own, once for a suite: each copy is bundled anew. */
export function programsWith(files: Readonly<Record<string, string>>): Programs {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'programs-')));
  for (const name of CODE) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  const write = (more: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(more)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
  };
  write(files);
  return {
    folder,
    write,
    run: (program, ...args) => runProgram(path.join(folder, 'lib/cli/run.js'), [program, ...args], folder),
    reset: () => {
      empty(folder, [...CODE, 'node_modules', '.next']);
      empty(path.join(folder, '.next/cache/blog'), ['code']);
      write(files);
    },
    dispose: () => rmSync(folder, { recursive: true }),
  };
}

function empty(folder: string, kept: readonly string[]): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!kept.includes(name)) rmSync(path.join(folder, name), { recursive: true });
  }
}

/** Runs a script of JavaScript in a folder. */
export function runProgram(script: string, args: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** Not the blogger's, which may have other addresses and another language. */
export const CONFIG =
  "export default { title: 'A blog', description: 'Notes.', url: 'https://example.com', author: { name: 'Ada' } };\n";
