const { isNativeError } = require('node:util/types');

// JavaScript, since lib/build/code/load.js needs it before there is any TypeScript.

/**
 * What is wrong with site.config.ts, as lines for the blogger; `undefined` where an error is about something else. Takes what esbuild,
 * tsx and lib/site/parse-site.ts throw, and what the file itself throws when it is run.
 * @param {unknown} error
 * @returns {string | undefined}
 */
exports.configurationError = function configurationError(error) {
  // Not by `instanceof`, which only knows errors of its own realm.
  if (!isNativeError(error)) return undefined;
  if (CONFIG_LINE.test(error.message)) return error.message;
  const parsed = parsedBy(error).filter(({ file }) => /(^|[\\/])site\.config\.ts$/.test(file));
  if (parsed.length > 0) {
    const lines = parsed.map(({ line, column, text }) =>
      lineOf(line, column, `is no TypeScript: ${text}${MISSING.test(text) ? MISSED : ''}`),
    );
    return lines.join('\n');
  }
  const [, place = ''] = (error.stack ?? '').split(/\n\s*at /);
  const [, line, column] = /site\.config\.ts:(\d+):(\d+)\)?$/.exec(place) ?? [];
  return line === undefined ? undefined : lineOf(line, column, `cannot be run: ${error.message}`);
};

/** What lib/site/explain.ts says of `site.config.ts`, and lib/dialects/old-configuration.ts of the configuration of another system. */
const CONFIG_LINE = /^(?:site\.config\.ts|_config\.\w+|(?:hugo|config)\.\w+)(?::\d+:\d+)? error /;

/** What esbuild says where a field ends too late, or a text too early. */
const MISSING = /^(?:Expected .* but found|Unterminated string)/;
const MISSED = '; look before it for a missing comma or quote, and put a text with an apostrophe into "…"';

/** The places that esbuild names, as data or, where tsx has passed them on, in its message. Columns are counted from 0. */
function parsedBy(error) {
  if (Array.isArray(error.errors)) {
    return error.errors.flatMap(({ location, text }) =>
      location ? [{ file: location.file, line: location.line, column: location.column + 1, text }] : [],
    );
  }
  return [...error.message.matchAll(/^(.*):(\d+):(\d+): ERROR: (.*)$/gm)].map(
    ([, file, line, column, text]) => ({ file, line, column: Number(column) + 1, text }),
  );
}

function lineOf(line, column, what) {
  return `site.config.ts:${line}:${column} error ${what.replace(/\s+/g, ' ').trim()} [config]`;
}
