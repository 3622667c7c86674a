import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { OUT } from './support/pages';
import { copyProject, filesIn, mustBuild } from './support/project';

/** Loaded into every process of the second build: another date by three hundred days, another number of processors. */
const ELSEWHERE = `
const later = 300 * 24 * 3600 * 1000;
const Real = Date;
const now = () => Real.now() + later;
globalThis.Date = new Proxy(Real, {
  construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
const os = require('node:os');
const [cpu] = os.cpus();
os.cpus = () => Array(4).fill(cpu);
os.availableParallelism = () => 4;
`;

test('another folder, date, time zone, locale and number of processors give the same bytes', {
  timeout: 240_000,
}, async (t) => {
  const project = copyProject({ files: { 'elsewhere.cjs': ELSEWHERE } });
  t.after(() => project.dispose());
  await mustBuild(project.folder, {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_OPTIONS: `--require ${JSON.stringify(path.join(project.folder, 'elsewhere.cjs'))}`,
    // What is published is a question of the date, and not of this test.
    SOURCE_DATE_EPOCH: String(Math.floor(Date.now() / 1000)),
  });
  assert.deepEqual(filesIn(project.out), filesIn(OUT));
  const different = filesIn(OUT).filter(
    (name) => !readFileSync(path.join(OUT, name)).equals(readFileSync(path.join(project.out, name))),
  );
  assert.deepEqual(different, []);
});
