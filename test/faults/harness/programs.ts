import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** Arguments for Node to run a TypeScript file of the project, by its path from the root. */
export const programOf = (path: string): string[] => [
  '--require',
  join(ROOT, 'libs/testing/run-ts.cjs'),
  join(ROOT, path),
];
