import { mkdirSync, writeFileSync } from 'node:fs';
import { typesForNext } from '../../../../lib/build/next-pages/next-only';
import { inTemporaryFolder } from '../../../temporary-folder';

inTemporaryFolder();

/** The types of pages that are left to Next where the home page's component imports `each`, which holds `text`. */
function left(each: string, text: string, imports: readonly string[] = []) {
  for (const folder of ['app', 'components/islands']) mkdirSync(folder, { recursive: true });
  writeFileSync('app/layout.tsx', '');
  writeFileSync('components/head.tsx', '');
  writeFileSync('components/home-page.tsx', "import type { ReactNode } from 'react';\n");
  writeFileSync('components/post-page.tsx', '');
  if (/\.tsx$/.test(each)) writeFileSync(each, text);
  return Object.fromEntries(
    typesForNext({
      'app/layout.tsx': [],
      'components/head.tsx': ['react'],
      'components/home-page.tsx': [each],
      'components/post-page.tsx': [],
      [each]: imports,
    }),
  );
}

test.each([
  ['components/a.tsx', "'use client';\n", [], "components/a.tsx says 'use client'"],
  ['components/a.tsx', '', ['next/image'], 'components/a.tsx imports next/image'],
  ['components/a.tsx', '', ['components/a.module.css'], 'components/a.tsx imports components/a.module.css'],
  ['components/a.tsx', '', ['components/a.png'], 'components/a.tsx imports components/a.png'],
  ['components/a.tsx', "import { useId } from 'react';\n", [], 'components/a.tsx imports useId of react'],
  [
    'components/a.tsx',
    "import { Fragment, Suspense as S } from 'react';\n",
    [],
    'components/a.tsx imports Suspense of react',
  ],
  ['components/a.tsx', "import React from 'react';\n", [], 'components/a.tsx imports all of react'],
])('%s with %j and %j', (file, text, imports, reason) => {
  expect(left(file, text, imports)).toEqual({ home: reason });
});

test.each([
  [
    'components/a.tsx',
    "import { Fragment, type ReactNode } from 'react';\n",
    ['components/a.css', 'lib/words.ts'],
  ],
  [
    'components/a.tsx',
    "import type { ReactNode } from 'react';\nconst text = 'use client';\n",
    ['react/jsx-runtime'],
  ],
  ['components/a.tsx', '// What next/image is for\n', []],
])('nothing is left for %s with %j', (file, text, imports) => {
  expect(left(file, text, imports)).toEqual({});
});
