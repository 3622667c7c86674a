import type { Problem } from '../problems/problem';
import type { PlaceOf } from '../site/config-places';

/** Problems of the configuration begin with the key that they are about: `nav[2].href: "/abuot/" leads nowhere`. */
const KEY = /^[\w-]+(?:\.[\w-]+|\[\d+\])*(?=: )/;

/** The problems, those of the configuration with the place where their key stands. */
export function withConfigPlaces(problems: readonly Problem[], placeOf: PlaceOf): Problem[] {
  return problems.map((problem) => {
    const [key] = (problem.file === 'site.config.ts' && KEY.exec(problem.message)) || [];
    return key === undefined ? problem : { ...problem, ...placeOf(key) };
  });
}
