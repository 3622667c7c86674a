import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configurationError } from '../../../../lib/build/code/configuration-error';

test.each<[string, unknown, string | undefined]>([
  ['nothing', undefined, undefined],
  ['a text', 'site.config.ts', undefined],
  ['an error elsewhere', new Error('no such file'), undefined],
  [
    'what the validation says',
    new Error('site.config.ts error titel: is not known [config]'),
    'site.config.ts error titel: is not known [config]',
  ],
  [
    'what tsx passes on',
    new Error('Transform failed with 1 error:\n/x/site.config.ts:4:2: ERROR: Expected "}" but found "url"'),
    'site.config.ts:4:3 error is no TypeScript: Expected "}" but found "url"; look before it for a missing comma or quote, and put a text with an apostrophe into "…" [config]',
  ],
  ['the same of another file', new Error('Transform failed:\n/x/lib/site.ts:4:2: ERROR: No'), undefined],
  [
    'what esbuild says',
    Object.assign(new Error('x'), {
      errors: [
        { text: 'Bad', location: { file: 'site.config.ts', line: 2, column: 0 } },
        { text: 'y', location: null },
      ],
    }),
    'site.config.ts:2:1 error is no TypeScript: Bad [config]',
  ],
  [
    'what the file throws',
    Object.assign(new Error('a is not defined'), {
      stack:
        'ReferenceError: a is not defined\n    at <anonymous> (/x/site.config.ts:1:25)\n    at y (/x/lib/site.ts:2:3)',
    }),
    'site.config.ts:1:25 error cannot be run: a is not defined [config]',
  ],
  [
    'what is thrown elsewhere on its behalf',
    Object.assign(new Error('a'), {
      stack: 'Error: a\n    at y (/x/lib/a.ts:2:3)\n    at (/x/site.config.ts:1:25)',
    }),
    undefined,
  ],
])('%s', (_, error, expected) => expect(configurationError(error)).toBe(expected));

describe('a configuration that is no TypeScript, or cannot be run', () => {
  const root = path.resolve(__dirname, '../../../..');
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'configuration-'));
    for (const name of ['app', 'components', 'lib']) {
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    }
    for (const name of ['package-lock.json', 'package.json', 'tsconfig.json']) {
      cpSync(path.join(root, name), path.join(folder, name));
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(process.execPath, args, { cwd: folder }, (_error, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, stdout, stderr }),
      );
    });

  test.each([
    [
      'export default {\n  title: "x"\n  url: "y",\n};\n',
      'site.config.ts:3:3 error is no TypeScript: Expected "}" but found "url"; look before it for a missing comma or quote, and put a text with an apostrophe into "…" [config]\n',
    ],
    [
      'export default {};\n',
      expect.stringMatching(/^(site\.config\.ts error \w+: is missing \[config\]\n){3}$/),
    ],
  ])(
    '%j is said in lines of its own, by every program',
    async (text, said) => {
      writeFileSync(path.join(folder, 'site.config.ts'), text);
      const next =
        'const l = require("./lib/build/code/load.js"); l.orExit(() => l.load("lib/site/current-site.ts").getSite())';
      const [check, begin, dev] = await Promise.all([
        run('lib/cli/run.js', 'check'),
        run('lib/cli/run.js', 'new', 'A post'),
        run('-e', next),
      ]);
      expect(check).toEqual({ code: 1, stdout: '', stderr: said });
      expect(begin).toEqual({ code: 1, stdout: '', stderr: said });
      expect(dev).toEqual({ code: 65, stdout: '', stderr: said });
    },
    60_000,
  );
});
