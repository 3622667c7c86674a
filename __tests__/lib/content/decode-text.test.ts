import fc from 'fast-check';
import { decodeText } from '../../../lib/content/decode-text';
import { bytes } from '../../blog';

const of = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...bytes(part)] : part)));
const utf16 = (text: string, first: number[]) =>
  of(
    first,
    [...text].flatMap((char) => [char.charCodeAt(0), 0]),
  );
const INVALID = 'is not valid UTF-8; save it as UTF-8';
const NUL = 'holds a NUL byte; is it a text file?';

test.each<[string, Uint8Array, string]>([
  ['nothing', of(), ''],
  ['a byte order mark alone', of([0xef, 0xbb, 0xbf]), ''],
  ['text after a byte order mark', of([0xef, 0xbb, 0xbf], '---\n'), '---\n'],
  ['lines of Windows', of('a\r\nb\r\n'), 'a\nb\n'],
  ['lines of old Macs', of('a\rb\r\rc'), 'a\nb\n\nc'],
  ['all kinds of lines', of('a\n\rb\r\nc'), 'a\n\nb\nc'],
  ['any script', of('混沌 Ünï 🎉'), '混沌 Ünï 🎉'],
  ['a replacement character that is really there', of('a\ufffdb'), 'a\ufffdb'],
])('%s', (_, input, text) => expect(decodeText(input)).toEqual({ text }));

test.each<[string, Uint8Array, string, number]>([
  ['UTF-16, little end first', utf16('a\nb', [0xff, 0xfe]), 'is written in UTF-16; save it as UTF-8', 1],
  ['UTF-16, big end first', of([0xfe, 0xff, 0, 0x61]), 'is written in UTF-16; save it as UTF-8', 1],
  ['UTF-16 without a mark', utf16('a\nb', []), NUL, 1],
  ['a NUL', of('a\nb\nc\0d'), NUL, 3],
  ['a NUL, before which there is an invalid byte', of('a\n', [0xff], '\n\0'), NUL, 3],
  ['Latin-1', of('caf', [0xe9], '\n'), INVALID, 1],
  ['Latin-1 further down', of('a\nb\r\nc\n\ncaf', [0xe9], ' x\n'), INVALID, 5],
  ['Latin-1 after lines of old Macs', of('a\rb\rcaf', [0xe9], ' x'), INVALID, 3],
  ['a character cut off at the end', of('ok\nab', [0xe6, 0xb7]), INVALID, 2],
  ['a character cut off inside', of('ok\n', [0xe6, 0xb7], '\nmore\n'), INVALID, 2],
  ['a surrogate', of('\n\n', [0xed, 0xa0, 0x80]), INVALID, 3],
  ['an overlong slash', of('\n', [0xc0, 0xaf]), INVALID, 2],
  ['invalid after a genuine replacement character', of('\ufffd\n', [0xff]), INVALID, 2],
  ['invalid after a byte order mark', of([0xef, 0xbb, 0xbf], 'a\n', [0xff]), INVALID, 2],
])('%s is a problem', (_, input, problem, line) => expect(decodeText(input)).toEqual({ problem, line }));

test('characters that no page may hold are left out and told', () => {
  expect(decodeText(bytes('a\tb\n\u001b[31mc\u0092\ufffe\u{1ffff}\f'))).toEqual({
    text: 'a\tb\n[31mc',
    unprintable: { name: 'U+001B', line: 2, column: 1, count: 5 },
  });
});

test('any bytes give text without CR and without a mark, or a line that there is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
      const result = decodeText(input);
      if ('text' in result) expect(result.text).not.toMatch(/\r|\0/);
      else
        expect(result.line).toBeLessThanOrEqual(
          1 + input.filter((byte) => byte === 10 || byte === 13).length,
        );
    }),
  );
});

test('a megabyte that is wrong at its end is judged at once', () => {
  const input = bytes(`${'é'.repeat(500_000)}!`);
  input[input.length - 1] = 0xff;
  expect(decodeText(input)).toEqual({ problem: INVALID, line: 1 });
});
