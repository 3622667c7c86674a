import type { Token } from './tokens';

/**
 * Prompts of shells and of database clients: `$ `, `me@host:~$ `, `[me@host dir]# `, `PS C:\> `, `C:\> `, `(venv) $ `,
 * `mysql> `. Each is followed by a space or by nothing.
 */
const SHELL =
  /^(?:\([\w .-]{1,40}\) ?)?(?:\[?[\w.-]{1,64}@[\w.-]{1,64}[^$#%>]{0,120}[$#%>]|PS [^>]{0,120}>|[A-Z]:\\[^>]{0,120}>|[\w.:-]{2,40}(?:=[#>]|>)|[$%❯➜])(?: |$)/u;
const PYTHON = /^(?:>>>|\.\.\.)(?: |$)/;
/** The superuser's prompt, if it is not a comment: then a command follows, in lower case. */
const ROOT = /^# (?=[a-z./~])/;
const CONTINUED = /^> ?/;

/** Whether a text marked as a shell's script is what a terminal shows: its first line has a prompt. */
export function looksLikeSession(lines: readonly string[]): boolean {
  return lines.find((line) => line.trim() !== '')?.startsWith('$ ') ?? false;
}

/**
 * The tokens of what a terminal shows: a prompt, then plain the command; everything else is output. A line after one
 * that ends in `\` belongs to the command. Without any prompt all is plain.
 */
export function tokenizeSession(lines: readonly string[], kind: 'shell' | 'python'): Token[][] {
  const prompts = kind === 'python' ? PYTHON : SHELL;
  const prompted = lines.some((line) => prompts.test(line));
  const comments = lines.filter((line) => line.startsWith('# '));
  const root =
    kind === 'shell' && !prompted && comments.length > 0 && comments.every((line) => ROOT.test(line));
  if (!prompted && !root) return lines.map((line) => [{ text: line }]);

  let continued = false;
  return lines.map((line) => {
    const prompt = (root ? ROOT : continued && CONTINUED.test(line) ? CONTINUED : prompts).exec(line)?.[0];
    const command: boolean = prompt !== undefined || continued;
    continued = command && line.endsWith('\\');
    if (prompt === undefined) return [tokenOf(line, command, prompted)];
    return [{ text: prompt, kind: 'prompt' }, { text: line.slice(prompt.length) }];
  });
}

/** What a terminal shows on a line: a command, a comment of who has recorded it, or output. */
function tokenOf(line: string, command: boolean, prompted: boolean): Token {
  if (command) return { text: line };
  return { text: line, kind: prompted && line.startsWith('# ') ? 'c' : 'out' };
}
