import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { encodePath } from '../../lib/addresses/href';
import { OUT, pagesOf, samplePages } from './support/pages';
import { type Served, serve } from './support/site';

// A String object, and without types.
const jar = String(createRequire(__filename)('vnu-jar'));

const answer = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

/** CSS that the checker's grammar does not know. */
const NEWER =
  /^CSS: .*(view-transition|scroll-target-group|target-current|vector-effect|animation-timeline|reading-flow|“mask”)/;

/** GFM's columns. Old, says the checker, and sound. */
const SOUND = /^The “align” attribute on the “t[dh]” element is obsolete/;

/** No policy asks for the digest of a block of data, which no browser runs (HTML, prepare the script element); the checker does. */
const BLOCKED = /^Inline script violates Content Security Policy/;
const DATA = /<script type="application\/ld\+json">/;

/** Comments are articles without headings in HTML's own example of them (the article element); the checker would like to see headings. */
const WISHED = /^Article lacks heading/;
const COMMENT = /<article class="comment"/;

describe('HTML', () => {
  let site: Served;
  before(async () => {
    site = await serve(OUT);
  });
  after(() => site.close());

  test('is valid: pages of each type, all posts, old addresses', { timeout: 300_000 }, async () => {
    const pages = [...samplePages(), ...pagesOf('post'), ...pagesOf('redirect')];
    // Over HTTP: in files the checker would find everything against the policy.
    const { messages } = await check([...new Set(pages.map(({ path }) => site.at(encodePath(path))))]);
    const said = messages
      .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
      .filter(({ message }) => !NEWER.test(message) && !SOUND.test(message))
      .filter(({ message, extract = '' }) => !(BLOCKED.test(message) && DATA.test(extract)))
      .filter(({ message, extract = '' }) => !(WISHED.test(message) && COMMENT.test(extract)))
      .map(({ url = '', lastLine, message, extract = '' }) => `${url}:${lastLine} ${message} ${extract}`);
    assert.deepEqual(said, []);
  });
});

function check(addresses: readonly string[]): Promise<z.output<typeof answer>> {
  const options = ['--format', 'json', '--stdout', '--exit-zero-always'];
  // Or the checker asks no address of this machine.
  const allow = '-Dnu.validator.servlet.allow-forbidden-hosts=true';
  const child = spawn('java', ['-Xss4m', allow, '-jar', jar, ...options, ...addresses]);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      const missing =
        'The HTML checker needs Java. On Debian and Ubuntu: apt-get install default-jre-headless';
      reject(error.code === 'ENOENT' ? new Error(missing) : error);
    });
    child.on('close', () => {
      try {
        resolve(answer.parse(JSON.parse(Buffer.concat(chunks).toString('utf8'))));
      } catch (error) {
        reject(error);
      }
    });
  });
}
