/** Posts without a `lang` on a site in English, and posts that differ only in where they say the same word. */
const written: Readonly<Record<string, readonly [title: string, body: string, tags?: string]>> = {
  hans: ['没有语言的文章', '向量数据库的检索质量取决于分词。'],
  hant: ['全文檢索', '資料庫的檢索品質取決於斷詞，臺灣的程式設計師都知道。'],
  ja: ['分かち書きの話', 'データベースの検索エンジンは分かち書きに依存する。'],
  ko: ['검색 엔진', '데이터베이스의 검색 품질은 단어 분리에 달려 있다.'],
  code: ['Only in code', 'Text about other things.\n\n```sh\nzanzibar zanzibar zanzibar zanzibar\n```'],
  tagged: ['Only as a tag', 'Text about other things.', 'zanzibar'],
  titled: ['A journey to Zanzibar', 'Text about other things.'],
};

export const searchedPosts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(written).map(([name, [title, body, tags]]) => [
    `searched/2024-06-01-searched-${name}.md`,
    `---\ntitle: ${title}\n${tags === undefined ? '' : `tags: [${tags}]\n`}---\n\n${body}\n`,
  ]),
);

/** What each query finds, best first. */
export const searches: readonly (readonly [query: string, slugs: readonly string[]])[] = [
  ...['数据库', '检索', '分词', '没有语言的文章'].map((query) => [query, ['searched-hans']] as const),
  ...['資料庫', '斷詞', '程式設計', '全文檢索'].map((query) => [query, ['searched-hant']] as const),
  ...['データベース', '検索', '分かち書き'].map((query) => [query, ['searched-ja']] as const),
  ['데이터베이스', ['searched-ko']],
  ['C++', ['cpp']],
  ['C#', ['csharp', 'sharp']],
  ['zanzibar', ['searched-titled', 'searched-tagged', 'searched-code']],
];
