import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { whyCompile } from '../build/code/compiled';
import { EXIT_CONTENT, EXIT_DAMAGED } from '../build/exit-codes';
import { fail, optionsOf } from './program';

const USAGE = `Builds the blog into out/, and renders only what has changed: npm run build -- [options]
  --clean     deletes what earlier builds kept, and renders every page
  --verify    renders every page, and reports each one that differs from what was kept
  -h, --help  prints this text`;

/** `npm run build`. Returns the exit code. */
async function main(args: string[]): Promise<number> {
  const options = optionsOf(USAGE, () =>
    parseArgs({
      args,
      options: {
        clean: { type: 'boolean', default: false },
        verify: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    }),
  );
  if (typeof options === 'number') return options;
  const { values } = options;
  const root = process.cwd();
  if (values.clean) rmSync(path.join(root, '.next'), { recursive: true, force: true });
  if (values.verify) process.env.BLOG_VERIFY = '1';
  const why = whyCompile(root);
  console.log(why === undefined ? 'Only content has changed: rendering' : `Compiling and rendering: ${why}`);
  const code = await build(why === undefined);
  // Whatever was left of an earlier build, it was not what it seemed.
  const broken = code === EXIT_DAMAGED || (why === undefined && code !== 0 && code !== EXIT_CONTENT);
  if (!broken) return code === EXIT_CONTENT ? 1 : code;
  console.log('Compiling and rendering everything anew');
  const again = await build(false);
  return again === EXIT_CONTENT ? 1 : again;
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

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, fail);
