import type { Simple } from './template-alias';
import { append } from './template-lists';
import { Html, isList, isMap, listOf, type Mapping, numberOf, textOf, type Value } from './template-value';

/** A place where templates leave values for each other. */
export function scratch(): Mapping {
  const kept = new Map<string, Value>();
  const add: Simple = ([key, value]) => {
    const known = kept.get(textOf(key));
    if (isList(known)) kept.set(textOf(key), append([value, known]));
    else if (typeof known === 'number') kept.set(textOf(key), known + numberOf(value));
    else if (known !== undefined)
      kept.set(
        textOf(key),
        known instanceof Html || value instanceof Html
          ? new Html(textOf(known) + textOf(value))
          : textOf(known) + textOf(value),
      );
    else kept.set(textOf(key), value);
    return '';
  };
  return {
    isObject: true,
    Set: ([key, value]) => {
      kept.set(textOf(key), value);
      return '';
    },
    Get: ([key]) => kept.get(textOf(key)),
    Add: add,
    Delete: ([key]) => {
      kept.delete(textOf(key));
      return '';
    },
    SetInMap: ([name, key, value]) => {
      const known = kept.get(textOf(name));
      kept.set(textOf(name), { ...(isMap(known) ? known : {}), [textOf(key)]: value });
      return '';
    },
    GetSortedMapValues: ([name]) => listOf(kept.get(textOf(name))),
    Values: () => Object.fromEntries(kept),
  };
}
