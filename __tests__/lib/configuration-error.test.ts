import { configurationError } from '../../lib/configuration-error';

test.each<[string, unknown, string | undefined]>([
  ['nothing', undefined, undefined],
  ['a text', 'site.config.ts', undefined],
  ['an error elsewhere', new Error('no such file'), undefined],
  [
    'what the validation says',
    new Error('site.config.ts error titel: is not known [config]'),
    'site.config.ts error titel: is not known [config]',
  ],
  [
    'what tsx passes on',
    new Error('Transform failed with 1 error:\n/x/site.config.ts:4:2: ERROR: Expected "}" but found "url"'),
    'site.config.ts:4:3 error is no TypeScript: Expected "}" but found "url" [config]',
  ],
  ['the same of another file', new Error('Transform failed:\n/x/lib/site.ts:4:2: ERROR: No'), undefined],
  [
    'what esbuild says',
    Object.assign(new Error('x'), {
      errors: [
        { text: 'Bad', location: { file: 'site.config.ts', line: 2, column: 0 } },
        { text: 'y', location: null },
      ],
    }),
    'site.config.ts:2:1 error is no TypeScript: Bad [config]',
  ],
  [
    'what the file throws',
    Object.assign(new Error('a is not defined'), {
      stack:
        'ReferenceError: a is not defined\n    at <anonymous> (/x/site.config.ts:1:25)\n    at y (/x/lib/site.ts:2:3)',
    }),
    'site.config.ts:1:25 error cannot be run: a is not defined [config]',
  ],
  [
    'what is thrown elsewhere on its behalf',
    Object.assign(new Error('a'), {
      stack: 'Error: a\n    at y (/x/lib/a.ts:2:3)\n    at (/x/site.config.ts:1:25)',
    }),
    undefined,
  ],
])('%s', (_, error, expected) => expect(configurationError(error)).toBe(expected));
