import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Where Chromium is: what `CHROMIUM` names, else the first one on the path.
 * @param who needs it, as the subject of a sentence in the plural.
 * @throws Error that says what to install.
 */
export function chromiumPath(who: string, env: NodeJS.ProcessEnv = process.env): string {
  const named = env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, and there is no such file`);
  }
  const found = NAMES.map((name) => onPath(name, env)).find((place) => place !== undefined);
  if (found !== undefined) return found;
  throw new Error(
    `${who} need Chromium, and there is none on the path. On Debian and Ubuntu: apt-get install chromium. Elsewhere set CHROMIUM to the program of Chromium or Chrome.`,
  );
}

/** The file of a command, by the folders in which the system looks for commands. */
export function onPath(command: string, env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const names = [command, `${command}.exe`];
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((place) => existsSync(place));
}
