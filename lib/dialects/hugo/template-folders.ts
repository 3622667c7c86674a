import { dataFolder, read } from '../data-folder';
import type { BodyContext } from '../dialect';
import { keyOfLanguage } from './languages';
import { UnsupportedError } from './template-tokens';
import { at, isList, isMap, type Mapping, textOf, toValue, type Value } from './template-value';

/** Tells once what is wrong with a file. */
export type Warn = (message: string, about: string) => void;

/** `site.Data`: what the files of `data/` hold, by their names. */
export function dataOf({ lookup }: BodyContext, warn: Warn): Mapping {
  return dataFolder('data', { lookup, warn }, toValue);
}

/** A text of `i18n/` in the language of the page, or in English; `''` where neither has it, as in Hugo. */
export function translate(key: string, data: Value, { lookup, site }: BodyContext, warn: Warn): Value {
  const spoken = keyOfLanguage(site.old.config, site.language).toLowerCase();
  const [language = ''] = spoken.split('-');
  for (const name of [spoken, language, 'en']) {
    for (const file of filesOf(name, lookup)) {
      const text = textAt(toValue(read(file, { lookup, warn })), key, data);
      if (text !== undefined) return filled(text, data);
    }
  }
  return '';
}

/** The blog's own file before those of its themes. */
function filesOf(language: string, lookup: BodyContext['lookup']): string[] {
  const names = [...lookup.names('i18n'), ...lookup.names('themes')];
  return names.filter((name) =>
    new RegExp(`^(?:themes/[^/]+/)?i18n/${language}\\.(?:toml|ya?ml|json)$`, 'i').test(name),
  );
}

/** `{ key: text }`, `{ key: { one, other } }`, or a list of `{ id, translation }`. */
function textAt(texts: Value, key: string, data: Value): string | undefined {
  const found = isList(texts)
    ? at(
        texts.find((each) => textOf(at(each, 'id')) === key),
        'translation',
      )
    : at(texts, key);
  const count = isMap(data) ? at(data, 'Count') : data;
  const form = isMap(found)
    ? ((Number(count) === 1 ? at(found, 'one') : undefined) ?? at(found, 'other'))
    : found;
  return typeof form === 'string' ? form : undefined;
}

/** `{{ .Count }} kites` */
function filled(text: string, data: Value): string {
  return text.replace(/\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const [, name] = /^\.(\w*)$/.exec(expression) ?? [];
    if (name === undefined) throw new UnsupportedError(`translates with ${expression}`);
    const value = isMap(data) ? at(data, name) : data;
    return textOf(value);
  });
}
