import { fail } from '../../../lib/cli/program';

function told(error: unknown): string {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const before = process.exitCode;
  try {
    fail(error);
    expect(process.exitCode).toBe(1);
    return String(said.mock.calls[0]?.[0]);
  } finally {
    process.exitCode = before;
    said.mockRestore();
  }
}

function missing(name: string, code = 'MODULE_NOT_FOUND'): Error {
  return Object.assign(new Error(`Cannot find module '${name}'\nRequire stack:\n- /a/b.ts`), { code });
}

test.each([
  ['turndown', 'turndown'],
  ['@joplin/turndown-plugin-gfm', '@joplin/turndown-plugin-gfm'],
  ['remark-mdx/lib/index.js', 'remark-mdx'],
])('where %s is missing, that is said with the remedy', (module, name) => {
  expect(told(missing(module))).toBe(
    `the package ${name} is not installed, which this program needs; run npm ci without --omit=dev, and then this again`,
  );
  expect(told(missing(module, 'ERR_MODULE_NOT_FOUND'))).toContain(name);
});

test('a file of the blog itself that is missing, and other errors, keep their message', () => {
  expect(told(missing('../import/ghost'))).toContain('Require stack');
  expect(told(missing('/a/b.ts'))).toContain('Require stack');
  expect(told(new Error('a'))).toBe('a');
});
