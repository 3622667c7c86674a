import { fileOfPath } from '../addresses/path';

/** Whose a file of the export is, and at which address it is read. */
interface Owner {
  name: string;
  path: string;
  /** Not an old address that only leads on to one. */
  isPage: boolean;
}

/** Who has what somebody else wants. */
export interface Rival extends Owner {
  /** Whether both want the same file. Else one wants a file where the other wants a folder. */
  isSame: boolean;
}

/**
 * Who has which file of the export. Compared as files are on the least careful of hosts, without regard to case; a file and a
 * folder of one name (`/a.html` and `/a.html/b/`) exclude each other, too.
 */
export class Owners {
  private readonly files = new Map<string, Owner>();
  /** The first owner of a file in each folder. */
  private readonly folders = new Map<string, Owner>();

  /** Gives the file at an address to somebody, whoever had it. */
  add(path: string, owner: Owner): void {
    const file = foldedFile(path);
    this.files.set(file, owner);
    for (const folder of foldersOf(file)) if (!this.folders.has(folder)) this.folders.set(folder, owner);
  }

  /** Gives the file at an address to somebody, if nobody stands against it. @returns who does. */
  claim(path: string, owner: Owner): Rival | undefined {
    const file = foldedFile(path);
    const same = this.files.get(file);
    if (same !== undefined) return { ...same, isSame: true };
    const above = foldersOf(file).map((folder) => this.files.get(folder));
    const other = this.folders.get(file) ?? above.find(Boolean);
    if (other !== undefined) return { ...other, isSame: false };
    this.add(path, owner);
    return undefined;
  }

  /** Whether somebody has the file at an address. */
  has(path: string): boolean {
    return this.files.has(foldedFile(path));
  }
}

/** The file of a page, or of one of the blog's own files (`/feed.xml`), as it is compared. */
export function foldedFile(path: string): string {
  const file = path.endsWith('/') ? fileOfPath(path) : path.slice(1);
  return file.normalize('NFC').toLowerCase();
}

/** `a/b/c.html` → `a`, `a/b`. */
function foldersOf(file: string): string[] {
  const folders: string[] = [];
  for (let end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
    folders.push(file.slice(0, end));
  }
  return folders;
}
