import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Returns at the next step of the file system's clock: what is written from then on has another time. */
export function nextFileTime(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'clock-'));
  const probe = path.join(folder, 'probe');
  const time = () => {
    writeFileSync(probe, '');
    return statSync(probe).ctimeMs;
  };
  const before = time();
  while (time() === before);
  rmSync(folder, { recursive: true });
}
