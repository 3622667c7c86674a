import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file, and makes the folders that it is in. */
export function writeFile(file: string, content: Uint8Array | string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
