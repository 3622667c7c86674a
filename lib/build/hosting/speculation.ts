import { nameDigest } from '../../digest';
import { HASHED_FOLDER } from './hosting';

interface SpeculationRules {
  /** Where they lie below `out/`. The name says what is in the file. */
  file: string;
  text: string;
}

/**
 * Speculation rules (WICG): the page under the pointer is fetched once it rests there. Its styles are in it, so it is painted as soon as
 * the reader follows the link; to render it before would load its images, too, for readers who do not. Hosts name the file in a header: in
 * each page, with the digest that its policy needs, the rules would weigh 110 bytes.
 * @param endings whether some pages have addresses that end in `.html`. All others end in a slash, as no file does.
 */
export function speculationRules(basePath: string, endings: boolean): SpeculationRules {
  const pages = `${basePath}/{*/}?`;
  const where = { href_matches: endings ? [pages, `${basePath}/*.html`] : pages };
  const text = JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] });
  return { file: `${HASHED_FOLDER}speculation-${nameDigest(text)}.json`, text };
}
