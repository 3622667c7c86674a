import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { whyCompile } from '../build/code/compiled';
import { mustBeNew } from '../build/code/node-version';
import { EXIT_CONTENT, EXIT_DAMAGED } from '../build/exit-codes';
import { program } from './program';

const USAGE = `Builds the blog into out/, and renders only what has changed: npm run build -- [options]
  --clean     deletes what earlier builds kept, and renders every page
  --verify    renders every page, and reports each one that differs from what was kept
  -h, --help  prints this text`;

/** @param why a compile is needed; `undefined` where what is compiled is that of the code as it is. */
async function buildOnce(why: string | undefined): Promise<{ code: number; compiled: boolean }> {
  const compiled = why === undefined;
  console.log(compiled ? 'Only content has changed: rendering' : `Compiling and rendering: ${why}`);
  return { code: await build(compiled), compiled };
}

/** For what is soon forgotten: with less, a sixth of the time goes into collecting it. */
const ROOM = '--max-semi-space-size=64';

/** Runs `next build`; with what is compiled already, if it is told so. */
function build(compiled: boolean): Promise<number> {
  const next = createRequire(path.join(process.cwd(), 'package.json')).resolve('next/dist/bin/next');
  const mode = compiled ? ['--experimental-build-mode', 'generate'] : [];
  const child = spawn(process.execPath, [ROOM, next, 'build', ...mode], {
    stdio: 'inherit',
    env: environment(),
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code ?? 1));
  });
}

/** From Node 22 on, V8 keeps there what it has compiled. */
function environment(): NodeJS.ProcessEnv {
  const folder = path.join(process.cwd(), '.next', 'cache', 'v8');
  return { NODE_COMPILE_CACHE: folder, ...process.env };
}

mustBeNew();

/** `npm run build`. */
program(
  USAGE,
  { options: { clean: { type: 'boolean', default: false }, verify: { type: 'boolean', default: false } } },
  async ({ values }) => {
    const root = process.cwd();
    if (values.clean) rmSync(path.join(root, '.next'), { recursive: true, force: true });
    if (values.verify) process.env.BLOG_VERIFY = '1';
    const first = await buildOnce(whyCompile(root));
    // Of what is kept of pages something was damaged, and has been forgotten: what is compiled is another matter.
    const { code, compiled } = first.code === EXIT_DAMAGED ? await buildOnce(whyCompile(root)) : first;
    if (code === 0) return 0;
    if (code === EXIT_CONTENT) return 1;
    // Whatever was left of an earlier build, it was not what it seemed.
    if (!compiled) return code;
    const again = await buildOnce('everything anew');
    return again.code === EXIT_CONTENT ? 1 : again.code;
  },
);
