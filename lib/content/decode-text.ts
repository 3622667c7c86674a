import { findUnprintable, printable, type Unprintable } from '../characters';

/**
 * Bytes of a post as text: UTF-8 without its byte order mark and without characters that no page may hold, which are told,
 * lines ended by `\n`; or why they are not text, and where.
 */
export function decodeText(
  bytes: Uint8Array,
): { text: string; unprintable?: Unprintable } | { problem: string; line: number } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { problem: 'is written in UTF-16; save it as UTF-8', line: 1 };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { problem: 'holds a NUL byte; is it a text file?', line: lineAt(bytes, nul) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const lines = text.replace(/\r\n?/g, '\n');
    const unprintable = findUnprintable(lines);
    return unprintable === undefined ? { text: lines } : { text: printable(lines), unprintable };
  } catch {
    return { problem: 'is not valid UTF-8; save it as UTF-8', line: lineAt(bytes, firstInvalid(bytes)) };
  }
}

/** Counted from 1; a line ends at LF, CR, or both. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) {
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) line++;
  }
  return line;
}

const [LF, CR] = [0x0a, 0x0d];

/** Where the bytes part from what a lenient reading of them would be written as. */
function firstInvalid(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const valid = new TextEncoder().encode(lenient);
  return bytes.findIndex((byte, i) => byte !== valid[i]);
}
