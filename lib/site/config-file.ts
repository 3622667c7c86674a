import { readFileSync } from 'node:fs';
import path from 'node:path';
import { configPlaces, type Place } from './config-places';

/** Where a key of the configuration stands in the blog's `site.config.ts`. The file is read at each call: only problems ask. */
export function placeInConfig(key: string): Place | undefined {
  try {
    return configPlaces(readFileSync(path.join(process.cwd(), 'site.config.ts'), 'utf8'))(key);
  } catch {
    return undefined;
  }
}
