import type { Data } from '../dialect';
import { flagAt, mappingAt, textAt } from '../values';

/* Addresses in Latin letters, as hexo-permalink-pinyin makes them, which the theme Matery asks for. */

/** What the plugin's older tables say otherwise than those of today. */
const OLDER: Readonly<Record<string, string>> = { 叶: 'Xie', 术: 'Zhu', 种: 'Chong', 触: 'Hong' };

/**
 * Makes what writes a part of an address in Latin letters: `技术/你好 World.html` is `ji-zhu/ni-hao-world.html`.
 * @returns `undefined` where the configuration does not ask for that.
 */
export function pinyinOf(config: Data): ((text: string) => string) | undefined {
  const options = mappingAt(config, 'permalink_pinyin');
  if (flagAt(options, 'enable') !== true) return undefined;
  const separator = textAt(options, 'separator') ?? '-';
  const isLower = flagAt(options, 'lowercase') ?? true;
  return (text) =>
    text
      .split(/([/.])/)
      .map((part) => (/^[/.]?$/.test(part) ? part : latin(part, separator, isLower)))
      .join('');
}

function latin(part: string, separator: string, isLower: boolean): string {
  const older = part
    .replace(/([a-zA-Z0-9])(?=[\u3400-\u9fff])/g, '$1 ')
    .replace(/[叶术种触]/g, (character) => ` ${OLDER[character]} `);
  const words = loadTransliterate()(older).split(/[^a-zA-Z0-9]+/);
  const joined = words.filter(Boolean).join(separator);
  return isLower ? joined.toLowerCase() : joined;
}

/** Its tables are large: loaded only where a blog needs them. */
function loadTransliterate(): typeof import('transliteration').transliterate {
  return require('transliteration').transliterate;
}
