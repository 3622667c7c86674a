import { escapeText } from '../../escape-html';
import { markOf } from '../../markdown/insert';
import { markdownMark } from '../html';
import type { Known, Maker } from './known-shortcode';

export function code(call: Known, lang: string, meta = ''): string {
  const text = call.inner.replace(/^[ \t]*\r?\n|\s+$/g, '');
  return markOf({ type: 'code', code: text, lang, ...(meta !== '' && { meta }), line: call.innerLine });
}

/** An option by which Hugo's highlighter writes a part of a line. */
export const INLINE = /\bhl_inline\s*=\s*true\b/i;

/** Code in a line of text. */
export function inlineCode(code: string): string {
  return `<code>${escapeText(code.trim())}</code>`;
}

export const highlight: Maker = (call) => {
  const options = call.any(['options'], 1);
  if (INLINE.test(options)) return inlineCode(call.inner);
  const lines = /hl_lines\s*=\s*\[?"?([\d\s,"-]+?)"?\]?(?=$|,\s*\w+\s*=)/i.exec(options)?.[1];
  const meta =
    lines === undefined
      ? ''
      : `{${lines
          .replaceAll('"', '')
          .trim()
          .split(/[\s,]+/)
          .join(',')}}`;
  return code(call, call.any(['lang'], 0), meta);
};

export const math: Maker = (call) => {
  const tex = call.inner.trim() || call.any(['tex'], 0);
  // Alone, it only says that the page has formulas.
  if (tex === '') return '';
  return /\$|\\\(|\\\[/.test(tex)
    ? markdownMark(tex, call.innerLine)
    : markdownMark(
        tex.includes('\n') || call.inner !== '' ? `$$\n${tex}\n$$` : `$${tex}$`,
        call.innerLine - 1,
      );
};
