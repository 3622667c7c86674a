import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inTemporaryFolder } from '../../../temporary-folder';

const ROOT = path.join(__dirname, '..', '..', '..', '..');
const CODE = '.next/cache/blog/code';

inTemporaryFolder();
beforeEach(() => {
  for (const folder of ['app', 'components', 'lib/build/code']) mkdirSync(folder, { recursive: true });
  for (const file of [
    'lib/build/code/load.js',
    'lib/build/code/code-digest.js',
    'lib/build/code/configuration-error.js',
    'lib/build/code/node-version.js',
  ])
    copyFileSync(path.join(ROOT, file), file);
  symlinkSync(path.join(ROOT, 'node_modules'), 'node_modules');
  writeFileSync('site.config.ts', '');
  writeFileSync('package-lock.json', '{}');
  writeFileSync('lib/part.ts', "export const answer: string = 'forty-two';\n");
  writeFileSync('lib/a.ts', "import './a.css';\nexport { answer } from './part';\n");
  writeFileSync('lib/a.css', 'p {}');
});

/** What a process of its own loads. */
function load() {
  const script = `const { load, importsOf } = require('./lib/build/code/load.js');
    console.log(JSON.stringify([load('lib/a.ts').answer, importsOf('lib/a.ts')]))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
}
const bundle = () => path.join(CODE, readdirSync(CODE).find((name) => name.endsWith('.cjs')) ?? '');

const LOADED = [
  'forty-two',
  { 'lib/a.css': [], 'lib/part.ts': [], 'lib/a.ts': ['lib/a.css', 'lib/part.ts'] },
];

test('TypeScript is bundled once, and says what it is made of', () => {
  expect(load()).toEqual(LOADED);
  const made = readFileSync(bundle());
  expect(load()).toEqual(LOADED);
  expect(readFileSync(bundle())).toEqual(made);
});

test('a file of the code that is changed is bundled anew', () => {
  load();
  writeFileSync('lib/part.ts', "export const answer = 'something quite different';\n");
  expect(load()[0]).toBe('something quite different');
  expect(readdirSync(CODE)).toHaveLength(2);
});

test.each<[string, () => void]>([
  [
    'has another byte',
    () => writeFileSync(bundle(), readFileSync(bundle(), 'utf8').replace('forty', 'fifty')),
  ],
  ['has a syntax error', () => writeFileSync(bundle(), '}')],
  ['is cut short', () => writeFileSync(bundle(), '')],
  ['has no facts beside it', () => writeFileSync(`${bundle()}.json`, '')],
  ['has facts of another kind', () => writeFileSync(`${bundle()}.json`, 'null')],
])('a bundle that %s is made anew', (_, damage) => {
  load();
  damage();
  expect(load()).toEqual(LOADED);
});

test('where nothing can be written, a sentence says so, and the code runs as if it were kept', () => {
  mkdirSync('.next/cache/blog', { recursive: true });
  // As good as a full disk, which nobody can have for a test.
  writeFileSync(CODE, 'in the way');
  const script = `const { load } = require('./lib/build/code/load.js');
    console.log(load('lib/a.ts').answer, load('lib/a.ts') === load('lib/a.ts'))`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: 'forty-two true\n', status: 0 });
  expect(stderr).toBe(
    '.next/cache/blog/code warning cannot be written (EEXIST); make room there, or each command bundles its code anew [cache]\n',
  );
});
