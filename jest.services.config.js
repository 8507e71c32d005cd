/** Tests of the whole service on its servers: `npm run test:services`. They need redis-server, curl and jq. */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['<rootDir>/test/services/**/*.services-spec.ts'],
  // A set-up has seven processes.
  maxWorkers: 1,
  testTimeout: 600_000,
};
