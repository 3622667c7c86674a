import { FEED_PATH } from '../addresses/permalink';

/**
 * Speculation rules (WICG): the page under the pointer is fetched once it rests there, and made ready when the button goes
 * down. No script of ours could be as quick, and none is needed.
 */
export function speculationRules(basePath: string): string {
  const where = {
    and: [
      { href_matches: `${basePath}/*` },
      { not: { href_matches: [`${basePath}${FEED_PATH}`, `${basePath}/media/*`] } },
    ],
  };
  return JSON.stringify({
    prefetch: [{ where, eagerness: 'moderate' }],
    prerender: [{ where, eagerness: 'conservative' }],
  });
}
