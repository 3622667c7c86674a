/** A language tag as other systems write it, too: `zh_CN` is `zh-CN`; `undefined` for what is none. */
export function toTag(written: unknown): string | undefined {
  if (typeof written !== 'string' || written.trim() === '' || written === 'default') return undefined;
  try {
    return new Intl.Locale(written.trim().replaceAll('_', '-')).toString();
  } catch {
    return undefined;
  }
}

/**
 * The languages of a blog whose configuration lists their tags, the main one first, for `languages` of `site.config.ts`; nothing where it
 * lists fewer than two.
 */
export function languagesFrom(
  tags: readonly unknown[],
  main: unknown = tags[0],
): {
  languages?: { tag: string; path?: string; folder: string }[];
  language?: string;
} {
  const named = tags.flatMap((written) => {
    const tag = toTag(written);
    return tag === undefined ? [] : { tag, written: String(written).trim() };
  });
  const unique = [...new Map(named.map((each) => [each.tag, each])).values()];
  if (unique.length < 2) return {};
  const first = toTag(main) ?? unique[0]?.tag;
  return {
    // Their addresses and folders have the tag as it is written.
    languages: unique.map(({ tag, written }) => ({
      tag,
      ...(tag !== first && { path: written }),
      folder: written,
    })),
    ...(first !== undefined && { language: first }),
  };
}
