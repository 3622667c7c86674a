import { oldText } from '../../../lib/import/old-encoding';

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

test.each([
  // 中文内容
  ['d6d0cec4c4dac8dd', 'zh-CN', '中文内容', 'gb18030'],
  ['d6d0cec4c4dac8dd', undefined, '中文内容', 'gb18030'],
  // 中文
  ['a4a4a4e5', 'zh-TW', '中文', 'big5'],
  // 日本
  ['93fa967b', 'ja', '日本', 'shift_jis'],
  // café, in a text of Latin letters
  [`636166e9${'61'.repeat(20)}`, 'fr', `café${'a'.repeat(20)}`, 'windows-1252'],
  // Quotes and dashes of Windows
  ['93447261636865946e209620352080', 'de', '“Drache”n – 5 €', 'windows-1252'],
  ['cff0e8e2e5f2', 'ru-RU', 'Привет', 'windows-1251'],
  ['fffe4100', 'en', 'A', 'utf-16le'],
  ['feff0041', undefined, 'A', 'utf-16be'],
])('the bytes %s of a blog in %s', (hex, language, text, encoding) => {
  expect(oldText(bytesOf(hex), language)).toEqual({ text, encoding });
});

test.each([
  ['e4b8ade69687', 'UTF-8'],
  ['', 'nothing'],
  ['89504e470d0a1a0a00', 'no text'],
])('the bytes %s are %s', (hex) => {
  expect(oldText(bytesOf(hex), 'zh')).toBeUndefined();
});
