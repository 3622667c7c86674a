/**
 * As much of CBOR (RFC 8949) as Pagefind's index needs to be sorted: integers, texts, arrays of known length. An item
 * stays the bytes that it was.
 */

const TEXT = 3;
const ARRAY = 4;

/** The items of an array. */
export function itemsOf(array: Uint8Array): Uint8Array[] {
  const { type, value, end } = headOf(array, 0);
  if (type !== ARRAY) throw new Error(`The index holds something else (${type}) in place of an array`);
  const items: Uint8Array[] = [];
  for (let at = end; items.length < value; ) {
    const next = endOf(array, at);
    items.push(array.subarray(at, next));
    at = next;
  }
  return items;
}

/** The text that an item holds. @throws Error if it holds something else. */
export function textOf(text: Uint8Array): string {
  const { type, value, end } = headOf(text, 0);
  if (type !== TEXT) throw new Error(`The index holds something else (${type}) in place of a text`);
  return Buffer.from(text.subarray(end, end + value)).toString();
}

/** An item that holds others. */
export function arrayItem(items: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([head(ARRAY, items.length), ...items]);
}

/** An item that holds a text. */
export function textItem(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return Buffer.concat([head(TEXT, bytes.length), bytes]);
}

interface Head {
  type: number;
  value: number;
  end: number;
}

function headOf(bytes: Uint8Array, at: number): Head {
  const first = bytes[at];
  if (first === undefined) throw new Error('The index ends too early');
  const [type, short] = [first >> 5, first & 31];
  if (short < 24) return { type, value: short, end: at + 1 };
  const size = 2 ** (short - 24);
  if (size > 4) throw new Error(`The index holds a number of an unknown kind (${short})`);
  const value = Buffer.from(bytes.subarray(at + 1, at + 1 + size)).readUIntBE(0, size);
  return { type, value, end: at + 1 + size };
}

function endOf(bytes: Uint8Array, at: number): number {
  const { type, value, end } = headOf(bytes, at);
  if (type < 2) return end;
  if (type === TEXT) return end + value;
  if (type !== ARRAY) throw new Error(`The index holds something of an unknown kind (${type})`);
  let next = end;
  for (let item = 0; item < value; item += 1) next = endOf(bytes, next);
  return next;
}

function head(type: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((type << 5) | value);
  const [short, size] = value < 0x100 ? [24, 1] : value < 0x10000 ? [25, 2] : [26, 4];
  const bytes = Buffer.alloc(1 + size);
  bytes.writeUInt8((type << 5) | short);
  bytes.writeUIntBE(value, 1, size);
  return bytes;
}
