/**
 * Lets Node run the project's TypeScript as it stands: `node --require ./libs/testing/run-ts.cjs file.ts`. For scripts
 * and for processes that tests start; what is shipped is compiled. Checks no types.
 */
const { existsSync, readFileSync } = require('node:fs');
const { registerHooks } = require('node:module');
const { dirname, join, resolve } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { transformSync } = require('@swc/core');

const root = resolve(__dirname, '../..');
const { paths } = require(join(root, 'tsconfig.json')).compilerOptions;
const aliases = Object.entries(paths).map(([alias, [target]]) => ({
  pattern: new RegExp(`^${alias.replace('*', '([^/]+)')}$`),
  target: join(root, target.replace('*', '$1')),
}));

/** The TypeScript file that an import means, by alias or relative path; undefined when it means something else. */
function sourceOf(specifier, parentURL) {
  for (const { pattern, target } of aliases) {
    if (pattern.test(specifier)) return specifier.replace(pattern, target);
  }
  if (!specifier.startsWith('.') || !parentURL?.startsWith('file:')) return undefined;
  const path = resolve(dirname(fileURLToPath(parentURL)), specifier);
  return [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find(existsSync);
}

registerHooks({
  resolve(specifier, context, next) {
    const source = sourceOf(specifier, context.parentURL);
    return source === undefined
      ? next(specifier, context)
      : { url: pathToFileURL(source).href, format: 'commonjs', shortCircuit: true };
  },
  load(url, context, next) {
    if (!/\.tsx?$/.test(url)) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      jsc: {
        parser: { syntax: 'typescript', tsx: filename.endsWith('x'), decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        keepClassNames: true,
        target: 'es2023',
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    });
    return { format: 'commonjs', source: code, shortCircuit: true };
  },
});
