import '@testing-library/jest-dom';
import path from 'node:path';
import { TextEncoder } from 'node:util';
import fc from 'fast-check';
import { guardBloggersFiles } from './bloggers-files';

// The same cases at every run, so that nobody's change goes red for a case that another's code never met. To look for
// new ones: FC_SEED=1 npm test
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261123) });

// Every browser has it, jsdom has not.
if (!('TextEncoder' in globalThis)) Object.assign(globalThis, { TextEncoder });

guardBloggersFiles(path.resolve(__dirname, '..'));
