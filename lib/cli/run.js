// A program of this folder, bundled once for each state of the code: `node lib/cli/run.js check --all`. To load its thousand modules of
// TypeScript one by one takes longer than to check an unchanged blog.
const { configurationError } = require('../build/code/configuration-error.js');
const { load } = require('../build/code/load.js');

const [name] = process.argv.splice(2, 1);
try {
  load(`lib/cli/${name}.ts`);
} catch (error) {
  const lines = configurationError(error);
  if (lines === undefined) throw error;
  console.error(lines);
  process.exitCode = 1;
}
