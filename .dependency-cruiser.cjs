/**
 * Who may import whom: docs/architecture.md, "Folders". test/architecture proves over a broken tree that each rule
 * bites. Types count as imports too: a name from the wrong side is a dependency, whether or not it is erased.
 */
const spec = '\\.(e2e-)?spec\\.tsx?$';
const contractSuites = '^libs/[^/]+/src/contract/';
/** What is never part of the product: tests, what helps them, and the suites that adapters have to pass. */
const unshipped = [spec, '/spec-support/', '^test/', '^libs/testing/', contractSuites];
const shipped = { path: '^(apps|libs)/', pathNot: unshipped };

/** Packages that talk to a disk, a network or a native library: one adapter each. */
const drivers =
  '^(node:)?sqlite$|(^|/)node_modules/(@eventstore|@kurrent|mongodb|bson|ioredis|bullmq|twilio|@sendgrid|web-push|argon2|speakeasy|prom-client|@opentelemetry|maxmind|@maxmind|@ip-location-db)(/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The rules are functions of their input: nothing but zod comes in, not even from Node.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: spec },
      to: { pathNot: ['^libs/domain/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'ports-know-the-domain-only',
      comment: 'A port is a shape in the words of the domain; nothing of what fills it shows through.',
      severity: 'error',
      from: { path: '^libs/ports/', pathNot: unshipped },
      to: { pathNot: ['^libs/ports/', '^libs/domain/'] },
    },
    {
      name: 'event-store-knows-domain-and-ports',
      severity: 'error',
      from: { path: '^libs/event-store/', pathNot: unshipped },
      to: {
        path: '^(apps|libs)/',
        pathNot: ['^libs/event-store/', '^libs/(domain|ports)/', '^libs/testing/'],
      },
    },
    {
      name: 'read-models-know-the-log-not-its-adapters',
      severity: 'error',
      from: { path: '^libs/read-models/', pathNot: unshipped },
      to: {
        path: '^(apps|libs)/',
        pathNot: ['^libs/read-models/', '^libs/(domain|ports|event-store)/', '^libs/testing/'],
      },
    },
    {
      name: 'sign-in-knows-the-log-not-http',
      comment:
        'The core of sign-in runs in the api, in the demo and in simulations alike: no Nest, no driver, no HTTP.',
      severity: 'error',
      from: { path: '^libs/sign-in/', pathNot: unshipped },
      to: {
        path: '^(apps|libs)/|(^|/)node_modules/(@nestjs|fastify)(/|$)',
        pathNot: ['^libs/sign-in/', '^libs/(domain|ports|event-store)/', '^libs/testing/'],
      },
    },
    {
      name: 'contracts-and-config-know-no-project-code',
      comment: 'The web pages and other clients take the contracts without the rest.',
      severity: 'error',
      from: { path: '^(libs/(?:contracts|config))/', pathNot: unshipped },
      to: { path: '^(apps|libs)/', pathNot: ['^$1/', '^libs/testing/'] },
    },
    {
      name: 'adapters-know-inner-libs-only',
      comment: 'An adapter fills a port. It neither knows HTTP nor reads settings: it is told.',
      severity: 'error',
      from: { path: '^libs/adapters/', pathNot: unshipped },
      to: {
        path: '^(apps|libs)/',
        pathNot: ['^libs/(adapters|domain|ports|event-store|read-models)/', '^libs/testing/'],
      },
    },
    {
      name: 'adapters-know-no-other-adapter',
      comment: 'Each can be left out or replaced alone.',
      severity: 'error',
      from: { path: '^libs/adapters/([^/]+)/', pathNot: spec },
      to: { path: '^libs/adapters/', pathNot: '^libs/adapters/$1/' },
    },
    {
      name: 'composition-knows-no-app',
      comment: 'It puts adapters together; which of them an app works with, the app says.',
      severity: 'error',
      from: { path: '^libs/composition/', pathNot: unshipped },
      to: { path: '^apps/' },
    },
    {
      name: 'drivers-in-adapters-only',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [...unshipped, '^libs/adapters/'] },
      to: { path: drivers },
    },
    {
      name: 'apps-know-no-other-app',
      comment: 'Standalone composes the modules of the others; nobody else reaches over.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/standalone/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-talks-http-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'lib-by-its-index',
      comment: 'What index.ts does not name is private. Contract suites are a second door, for tests.',
      severity: 'error',
      from: { path: '^(libs/(?:adapters/)?[^/]+|apps|test)/' },
      to: { path: '^libs/', pathNot: ['^$1/', '^libs/(?:adapters/)?[^/]+/src/(contract/)?index\\.ts$'] },
    },
    {
      name: 'lib-not-by-its-own-alias',
      comment: 'A file of a lib that goes in by the front door closes a circle.',
      severity: 'error',
      from: { path: '^(libs/(?:adapters/)?[^/]+)/' },
      to: { path: '^$1/', pathNot: '^$1/src/contract/', dependencyTypes: ['aliased'] },
    },
    {
      name: 'tests-are-not-shipped',
      severity: 'error',
      from: shipped,
      to: { path: unshipped },
    },
    {
      name: 'dev-dependencies-are-not-shipped',
      comment: 'An installation without devDependencies must run. The web pages are bundled before.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [...unshipped, '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
