import { formatProblems } from '../problems/format-problems';
import { hasErrors, type Problem } from '../problems/problem';
import { EXIT_CONTENT } from './exit-codes';
import type { FinishedSite } from './finish';
import type { Synced } from './sync';

/** Says what is wrong, and ends the build if something must not be published. */
export function report(problems: readonly Problem[]): void {
  if (hasErrors(problems)) stop(formatProblems(problems));
  if (problems.length > 0) console.warn(formatProblems(problems));
}

/** Ends the build: thrown instead, the message would come with a stack that says nothing to a blogger. */
export function stop(message: string, code = EXIT_CONTENT): never {
  console.error(message);
  console.error('The blog was not built; out/ still holds the previous build.');
  process.exit(code);
}

/** A finished build in a line. */
export function summary(site: FinishedSite, { written, removed, bytes }: Synced): string {
  const { rendered, pages, files, dropped } = site;
  const counted = (count: number) => count.toLocaleString('en');
  const size = `${counted(Math.round(bytes / 1024))} KB`;
  return `✓ out/: ${counted(rendered)} of ${counted(pages)} pages rendered, ${counted(pages - rendered)} kept; ${counted(files.size)} files, ${size}; ${written} written, ${removed} removed, ${dropped} of the export dropped`;
}
