import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './project';

/** The files of a folder of `fixtures/`, laid out as in a project, by their names in it. */
export function fixtureFiles(name: string): Record<string, string> {
  const folder = path.join(__dirname, '..', 'fixtures', name);
  return Object.fromEntries(
    filesIn(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );
}
