import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { decodeText } from '../content/decode-text';
import { errorCode } from '../error-code';
import { fixesByFile, fixText } from '../problems/fix';
import type { Problem } from '../problems/problem';

/**
 * Makes all fixes that problems offer, in their files, and prints a line for each to the error output, so that the standard
 * output has the problems alone. Returns how many were made. A file that cannot be read or written is told of and left as it is.
 */
export function fixFiles(problems: readonly Problem[]): number {
  let count = 0;
  for (const [file, fixes] of fixesByFile(problems)) {
    try {
      const bytes = readFileSync(file);
      // No text that would come out otherwise than it went in.
      if ('problem' in decodeText(bytes)) continue;
      const { text, made } = fixText(bytes.toString(), fixes);
      if (made.length === 0) continue;
      replaceFile(file, text);
      count += made.length;
      for (const { line, column, old, new: written } of made) {
        console.error(
          `${file}:${line}:${column} fixed: ${JSON.stringify(old)} is ${JSON.stringify(written)} now`,
        );
      }
    } catch (error) {
      console.error(`${file} cannot be fixed: ${errorCode(error)}`);
    }
  }
  return count;
}

/** Whole or not at all: a full disk must not cost anybody a post. A link stays one. */
function replaceFile(file: string, text: string): void {
  const target = realpathSync(file);
  const draft = `${target}.fixing`;
  try {
    writeFileSync(draft, text, { mode: statSync(target).mode });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}
