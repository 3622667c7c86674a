/** Prints what needs a hand in the files that were copied, with file and line. */
export async function tellProblems(copied: readonly string[]): Promise<void> {
  // Not at the top: they are to see what was copied.
  const { getContent } = await import('../content/current-content');
  const { checkContent } = await import('../build/checks/check-content');
  const { formatProblems } = await import('../problems/format-problems');
  const own = new Set(copied);
  const problems = (await checkContent(getContent())).filter(({ file }) => own.has(file));
  console.log(
    problems.length === 0
      ? 'Nothing in them needs a hand.'
      : `What needs a hand:\n${formatProblems(problems)}`,
  );
}
