import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../..');

/** The programs of the blog, with files that are a test's own and not the blogger's. */
export interface Programs {
  folder: string;
  run(program: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }>;
  dispose(): void;
}

/** Copies the programs into a folder of their own. */
export function programsWith(files: Readonly<Record<string, string>>): Programs {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'programs-')));
  for (const name of ['lib', 'package.json', 'tsconfig.json'])
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const tsx = require.resolve('tsx/cli');
  return {
    folder,
    run: (program, ...args) =>
      new Promise((resolve) => {
        const script = path.join(folder, `lib/cli/${program}.ts`);
        execFile(process.execPath, [tsx, script, ...args], { cwd: folder }, (error, stdout, stderr) => {
          resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
        });
      }),
    dispose: () => rmSync(folder, { recursive: true }),
  };
}

/** Not the blogger's, which may have other addresses and another language. */
export const CONFIG =
  "export default { title: 'A blog', description: 'Notes.', url: 'https://example.com', author: { name: 'Ada' } };\n";
