import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ContentFiles, readContentFiles } from '../../../lib/content/content-files';
import type { Memory } from '../../../lib/content/kept-post';
import { toContent } from '../../../lib/content/published';
import { formatProblems } from '../../../lib/problems/format-problems';
import { siteOf } from '../../blog';

const site = siteOf();

/** An empty project for each test of a suite, which is gone behind the test. */
export function blogFolder() {
  let root = '';

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-'));
  });

  afterEach(() => {
    jest.restoreAllMocks();
    fs.rmSync(root, { recursive: true, force: true });
  });

  const read = (memory?: Memory, before?: ContentFiles) => readContentFiles(root, site, memory, before);
  const contentOf = (files: ContentFiles) =>
    toContent(site, files, {
      now: Date.parse('2026-11-23T00:00:00Z'),
      drafts: false,
      imageFacts: () => ({}),
      anchorsOf: () => 'unknown',
      changesOf: () => [],
    });
  return {
    root: () => root,
    write(files: Record<string, string | Uint8Array>) {
      for (const [name, text] of Object.entries(files)) {
        fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
        fs.writeFileSync(path.join(root, name), text);
      }
    },
    /** Makes a symbolic link. */
    link(target: string, name: string) {
      fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      fs.symlinkSync(target, path.join(root, name));
    },
    read,
    contentOf,
    /** What is said of the blog, a line each. */
    problems: () => formatProblems(contentOf(read()).problems).split('\n').filter(Boolean),
  };
}
