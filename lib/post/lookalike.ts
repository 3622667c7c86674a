import path from 'node:path';
import { kindOf } from './place';

/** A file of `posts/` or `pages/` that is neither a post nor a page, and that its author may take for one. */
interface Lookalike {
  /** Why it is none, then what to do: the rest of a sentence that begins with the file. */
  message: string;
  /** What it has in common with others of its kind. */
  about: string;
  /** Left by a program, and not meant for readers: not served either. */
  leftover?: true;
}

const MARKDOWN = '(?:md|markdown|mkdn?|mkdown|mdx)';
const BACKUP = new RegExp(
  `\\.${MARKDOWN}(?:~|\\.(?:bak|backup|old|orig|save|tmp|sw[a-p]|rej|part|crdownload))$|^#.*#$`,
  'i',
);
const CONFLICT = new RegExp(
  `(?:conflicted copy|case conflict|\\.sync-conflict-\\d|_conflict-\\d)[^/]*\\.${MARKDOWN}$`,
  'i',
);
const OTHER_MARKUP =
  /\.(?:mdx|mdown|mdwn|mdte?xt|qmd|rmd|rst|adoc|asciidoc|textile|org|pandoc|pdc|wiki|ipynb)$/i;

/** What a file is not read as, by the folder that it is in. */
export function notRead(name: string, because: string, remedy: string): string {
  return `is not read as a ${kindOf(name)}, because ${because}; ${remedy}`;
}

/**
 * What a file of `posts/` or `pages/` looks like, by its name; `undefined` for a post, a page, or a file that is served as it
 * is. HTML and plain text are served, too, with a warning if the name begins with a date, as that of a post does.
 */
export function lookalike(name: string): Lookalike | undefined {
  const file = path.posix.basename(name);
  const ending = path.posix.extname(file).toLowerCase();
  const kind = kindOf(name);
  const not = (because: string, remedy: string) => notRead(name, because, remedy);
  if (/\.icloud$/i.test(file)) {
    const real = file.replace(/^\./, '').replace(/\.icloud$/i, '');
    return {
      message: not('it is still in iCloud', `download ${real} before you build`),
      about: 'icloud',
      leftover: true,
    };
  }
  if (CONFLICT.test(file)) {
    const message = not(
      'it is a copy that a sync program made',
      `delete it, or rename it if it is a ${kind} of its own`,
    );
    return { message, about: 'conflict', leftover: true };
  }
  if (BACKUP.test(file)) {
    return { message: not('it is a backup copy', 'delete it'), about: 'backup', leftover: true };
  }
  if (/^readme\.(?:md|markdown)$/i.test(file)) {
    const message = not('it is named README', 'rename it if it is one');
    return { message, about: 'readme', leftover: true };
  }
  if (OTHER_MARKUP.test(file)) {
    return {
      message: not(
        `its name ends in ${ending}`,
        ending === '.org'
          ? 'npm run import writes org-mode of a blog of Hugo as Markdown'
          : 'write it in Markdown, and name it .md',
      ),
      about: ending,
    };
  }
  if (
    (/\.(?:html?|txt)$/i.test(file) && /^\d{4}-\d{1,2}-\d{1,2}-/.test(file)) ||
    new RegExp(`\\.${MARKDOWN}\\.txt$`, 'i').test(file)
  ) {
    const message = not(`its name ends in ${ending}`, 'name it .md if it is one; it is served as a file');
    return { message, about: ending };
  }
  return undefined;
}

const COPY = /^(?:copy of (.+)|(.+?)(?: (?:\d|copy(?: \d+)?)| \(\d+\)| - copy(?: \(\d+\))?))(\.[a-z]+)$/i;

/** The name that a file would have were it not a copy, as Finder, Windows and browsers name copies: `hello 2.md` → `hello.md`. */
export function originalOf(name: string): string | undefined {
  const { dir, base } = path.posix.parse(name);
  const [, after, before, ending = ''] = COPY.exec(base) ?? [];
  const original = after ?? before;
  return original === undefined ? undefined : path.posix.join(dir, original + ending);
}
