import config from '../../site.config';
import { readOldConfiguration } from '../dialects/old-configuration';
import { placeInConfig } from './config-file';
import { parseSite } from './parse-site';
import type { Site } from './site';

let parsed: Site | undefined;

/**
 * The blog's own configuration. Validated at the first call, so that an error reaches who asked; in `next dev`, where the configuration
 * of another system may be edited, at each.
 * @throws Error with the blog's own lines about the configuration and no stack, which `next dev` would show as a place in the blog's code.
 */
export function getSite(): Site {
  if (parsed !== undefined && process.env.NODE_ENV !== 'development') return parsed;
  try {
    const unreadable = unreadableIn(config);
    if (unreadable !== undefined) throw new Error(unreadable);
    parsed = parseSite(config, readOldConfiguration(process.cwd(), config.dialect), placeInConfig);
    return parsed;
  } catch (error) {
    if (error instanceof Error) error.stack = error.message;
    throw error;
  }
}

/** What `lib/build/code/site-config-loader.js` puts into the place of a configuration that cannot be read. */
function unreadableIn(input: object): string | undefined {
  return 'unreadable' in input && typeof input.unreadable === 'string' ? input.unreadable : undefined;
}
