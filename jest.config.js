const nextJest = require('next/jest');

const make = nextJest({ dir: __dirname })({
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['<rootDir>/__tests__/browser/', '<rootDir>/node_modules/', '<rootDir>/.next/'],
  moduleNameMapper: {
    // Has no entry for CommonJS, as which tests run.
    '^pagefind$': '<rootDir>/node_modules/pagefind/lib/index.js',
    '^harfbuzzjs$': '<rootDir>/__tests__/harfbuzz.js',
    // Bloggers edit theirs: tests have one of their own.
    '/site\\.config$': '<rootDir>/__tests__/site.config.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/out/'],
  // Jest leaves one processor idle, which is half of a small machine.
  maxWorkers: '100%',
  // A busy machine is not a failure; a hang is one.
  testTimeout: 60_000,
  setupFilesAfterEnv: ['<rootDir>/__tests__/setup.ts'],
});

// next/jest leaves node_modules untransformed, but remark and its kin ship ES modules only: transform everything.
module.exports = async () => ({
  ...(await make()),
  transformIgnorePatterns: ['^.+\\.module\\.(css|sass|scss)$'],
});
