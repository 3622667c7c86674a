import type { TextBuilder } from '../text-builder';

/* What a shortcode prints as Markdown of the text around it. */

/** Adds what a shortcode printed. The lines of what it held, where they are in it as written, are those of the file. */
export function addMarkdown(
  builder: TextBuilder,
  output: string,
  inner: string,
  line: number,
  innerLine: number,
): void {
  const core = inner.trim();
  const at = core === '' ? -1 : output.indexOf(core);
  if (at < 0) {
    builder.add(output, line, false);
    return;
  }
  const first = innerLine + (inner.slice(0, inner.indexOf(core)).match(/\n/g)?.length ?? 0);
  builder.add(output.slice(0, at), line, false);
  builder.add(core, first, true);
  builder.add(output.slice(at + core.length), first + (core.match(/\n/g)?.length ?? 0), false);
}

/** Hugo indents what a shortcode prints as far as its tag, where nothing else stands before that on its line. */
export function indented(output: string, body: string, start: number): string {
  const before = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  return before !== '' && before.trim() === '' ? output.replaceAll('\n', `\n${before}`) : output;
}
