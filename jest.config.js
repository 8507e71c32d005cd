/** SWC compiles each file to CommonJS and checks no types: `npm run check` does. */
const { paths } = require('./tsconfig.json').compilerOptions;

const moduleNameMapper = Object.fromEntries(
  Object.entries(paths).map(([alias, [target]]) => [
    `^${alias.replace('*', '([^/]+)')}$`,
    target.replace('./', '<rootDir>/').replace('*', '$1'),
  ]),
);

module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // Long enough for a machine that is busy with something else.
  testTimeout: 60_000,
  // Two processes also where there are two cores, and new ones when they have grown.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
  testMatch: ['<rootDir>/{libs,apps,test}/**/*.{spec,e2e-spec}.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  moduleNameMapper,
  setupFiles: ['reflect-metadata'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
          target: 'es2023',
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};
