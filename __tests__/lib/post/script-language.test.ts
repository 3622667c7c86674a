import { writtenIn } from '../../../lib/post/script-language';

test.each<[string, string, string | undefined]>([
  ['Chinese', '向量数据库的检索质量取决于分词。', 'zh'],
  ['traditional Chinese', '資料庫的檢索品質取決於斷詞。', 'zh'],
  ['Japanese', 'データベースの検索は分かち書きに依存する。', 'ja'],
  ['Korean', '검색 품질은 단어 분리에 달려 있다.', 'ko'],
  ['Chinese about tools', '用 kubectl 和 Docker 部署 PostgreSQL 数据库的方法与经验', 'zh'],
  ['Chinese with code', `部署方法\n\n\`\`\`sh\n${'kubectl get pods\n'.repeat(20)}\`\`\``, 'zh'],
  [
    'Chinese that quotes a word',
    '日语里「ありがとう」是谢谢的意思，常用于各种场合，表示感谢之情，大家都应该学会使用这个词语来表达自己对别人的帮助所怀有的感激，尤其是在正式的场合之中更是如此。',
    'zh',
  ],
  ['English with a line of Chinese', `${'Some words of English. '.repeat(10)}混沌是什么`, undefined],
  ['English', 'Some words', undefined],
  ['nothing', '', undefined],
])('%s', (_, text, language) => expect(writtenIn(text)).toBe(language));
