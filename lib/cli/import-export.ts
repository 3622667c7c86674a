import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ExportError, type Imported } from '../import/imported';
import { PERMALINKS } from '../import/plain-systems';
import { importReport, type Outcome } from '../import/plan';
import { writeInto } from './import-files';
import { tellProblems } from './import-problems';

/** The systems whose exports are files. */
export const EXPORTS = ['wordpress', 'ghost'] as const;

/** Writes what an export holds, and says what. @returns the exit code. */
export async function importExport(place: string, from: string | undefined, dry: boolean): Promise<number> {
  const system = from ?? (/\.xml$/i.test(place) ? 'wordpress' : /\.json$/i.test(place) ? 'ghost' : undefined);
  if (system !== 'wordpress' && system !== 'ghost') {
    console.error(
      `${place} is no export that is known by its name; write --from and one of ${EXPORTS.join(', ')}, or name a folder`,
    );
    return 2;
  }
  let imported: Imported;
  try {
    imported = await readExport(readFileSync(place, 'utf8'), path.basename(place), system);
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    console.error(error.message);
    return 2;
  }
  const { files, notes } = imported;
  const outcomes = new Map(files.map(({ to, text }): [string, Outcome] => [to, writeInto(to, text, dry)]));
  const copies = files.map(({ to, kind }) => ({ from: path.basename(place), to, kind }));
  console.log(`${place} is an export of ${system}.`);
  console.log(importReport({ copies, left: [], clashes: [] }, outcomes).join('\n'));
  for (const { file, message } of notes) console.log(file === '' ? message : `${file}: ${message}`);
  console.log(`Addresses: ${PERMALINKS[system]}`);
  if (!dry) await tellProblems([...outcomes.keys()]);
  return files.length > 0 ? 0 : 1;
}

/** Converters are loaded only where they are needed. */
async function readExport(text: string, file: string, system: (typeof EXPORTS)[number]): Promise<Imported> {
  if (system === 'ghost') return (await import('../import/ghost')).fromGhost(text, file);
  return (await import('../import/wordpress')).fromWordPress(text, file);
}
