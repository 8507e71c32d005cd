/** Tests of the web pages in a real browser: `npm run build` first, Debian's Chromium installed. */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
  // A machine under load takes seconds where a quiet one takes none.
  testTimeout: 120_000,
  maxWorkers: 2,
};
