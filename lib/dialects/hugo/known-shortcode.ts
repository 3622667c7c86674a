import { markOf } from '../../markdown/insert';
import { dedent, markdownMark } from '../html';

/** A shortcode of Hugo or of a theme, as what stands for it is made. */
export interface Known {
  name: string;
  /** A named argument, or the one at a position. */
  get(key: string | number): string | undefined;
  /** The first of several names that is given, or the argument at a position. */
  any(names: readonly string[], position?: number): string;
  args: readonly string[];
  /** What it holds, with marks for shortcodes in it. */
  inner: string;
  /** The line of the file in which that begins. */
  innerLine: number;
  line: number;
  /** The shortcode that it stands in. */
  parent: string | undefined;
  ref(target: string, language?: string): string;
  param(name: string): string | undefined;
  /** The names of the files beside the page that a pattern fits. */
  files(pattern: string): readonly string[];
}

/** `undefined` where it says too little to show anything. */
export type Maker = (call: Known) => string | undefined;

/** One that always shows something. */
export type SureMaker = (call: Known) => string;

export const inner: SureMaker = (call) => markdownMark(dedent(call.inner), call.innerLine);

export const wrapped: SureMaker = (call) => `<div>${inner(call)}</div>`;

/** The parts of what it holds, each by itself. @param between stands between two. */
export function joined(call: Known, between: RegExp): string {
  let line = call.innerLine;
  const parts = call.inner.split(between).map((part) => {
    const shown = `<div>${markdownMark(dedent(part), line)}</div>`;
    line += part.split('\n').length - 1;
    return shown;
  });
  return parts.length === 1 ? parts.join('') : `<div>${parts.join('')}</div>`;
}

export const nothing: Maker = () => '';

export const inline = (call: Known, text: string): string =>
  text === '' ? '' : markOf({ type: 'markdown', markdown: text, line: call.line });

/** What it holds, or what it says in an argument. */
export const body: SureMaker = (call) =>
  call.inner.trim() === '' ? inline(call, call.any(['text', 'content', 'msg', 'body'])) : inner(call);
