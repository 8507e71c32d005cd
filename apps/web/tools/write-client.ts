/**
 * Writes the types of the HTTP contract for the pages: `npm run client`. With `--check` it writes nothing, and fails
 * when the file is not what the contract says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endpoints, openApiDocument } from '@sallyport/contracts';

const target = join(__dirname, '../src/api/schema.d.ts');
const head = '// Made of the OpenAPI document by `npm run client`; never edited.\n\n';

async function main(): Promise<void> {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const document = JSON.stringify(openApiDocument(endpoints, '1.0.0'));
  const written = head + astToString(await openapiTS(document, { alphabetize: true }));
  if (!process.argv.includes('--check')) writeFileSync(target, written);
  else if (readFileSync(target, 'utf8') !== written) {
    throw new Error('apps/web/src/api/schema.d.ts is stale: run `npm run client`');
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
});
