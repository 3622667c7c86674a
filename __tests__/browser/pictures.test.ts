import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import sharp from 'sharp';
import { difference, keptPicture } from './support/picture';

/** A white page with a hairline and a word's worth of ink. */
function page({ height = 200, line = true, left = 20, ink = '#19201d' } = {}): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="${height}">
    <rect width="300" height="${height}" fill="#fcfdfd"/>
    ${line ? '<rect x="10" y="40" width="280" height="1" fill="#d0d5d3"/>' : ''}
    <rect x="${left}" y="80" width="60" height="14" fill="${ink}"/>
  </svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

describe('pictures of the look', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
  after(() => rmSync(folder, { recursive: true }));
  const kept = path.join(folder, 'kept.png');
  const shown = path.join(folder, 'differences', 'kept.png');

  test('are told apart by a line, a shift and a colour, but not by the edge of a letter', async () => {
    writeFileSync(kept, await keptPicture(await page()));
    assert.equal(await difference(await page(), kept, shown), undefined);
    assert.equal(await difference(await page({ left: 20.3 }), kept, shown), undefined);
    assert.equal(existsSync(shown), false);
    for (const other of [{ line: false }, { left: 26 }, { ink: '#046c46' }]) {
      const found = await difference(await page(other), kept, shown);
      assert.match(found ?? '', /^up to \d+ pixels of a square of \d+ × \d+ differ$/, JSON.stringify(other));
      assert.equal(existsSync(shown), true);
    }
  });

  test('of two sizes are told so, and one that is missing, too', async () => {
    writeFileSync(kept, await keptPicture(await page()));
    assert.equal(
      await difference(await page({ height: 220 }), kept, shown),
      'it is 150 × 110 pixels large, and was 150 × 100',
    );
    assert.equal(
      await difference(await page(), path.join(folder, 'none.png'), shown),
      'there is no picture of it yet',
    );
  });
});
