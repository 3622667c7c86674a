/** Code between backticks, or in an element of HTML. */
const CODE = /(?<!`)(`+)(?!`)([\s\S]*?)(?<!`)\1(?!`)|<(code|pre)\b[\s\S]{0,1000}?<\/\3>/g;

/**
 * A text that is changed wherever it is no code.
 * @param code what becomes of code between backticks; it stays where this is absent.
 */
export function outsideCode(
  text: string,
  change: (text: string) => string,
  code: (content: string) => string | undefined = () => undefined,
): string {
  let done = 0;
  const pieces: string[] = [];
  for (const { 0: whole, 2: content, index } of text.matchAll(CODE)) {
    pieces.push(
      change(text.slice(done, index)),
      (content === undefined ? undefined : code(content)) ?? whole,
    );
    done = index + whole.length;
  }
  return [...pieces, change(text.slice(done))].join('');
}
