import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { programOf } from '../../faults/harness/programs';
import { Program } from './program';

const FERRETDB = join(__dirname, '../../servers/ferretdb');

/** EventStoreDB's protocol, over a file in a folder. */
export const eventStoreIn = (folder: string): Program =>
  new Program({
    command: process.execPath,
    args: (before) => [
      ...programOf('test/servers/eventstoredb/main.ts'),
      ...['--file', join(folder, 'log.jsonl'), '--port', before ? new URL(before).port : '0'],
    ],
    ready: /^(esdb:\S+)$/,
  });

const MONGODB = /^(mongodb:\S+)$/;

/** MongoDB's protocol, in memory. */
export const testDocuments = (): Program =>
  new Program({
    command: process.execPath,
    args: () => programOf('test/servers/mongo/main.ts'),
    ready: MONGODB,
  });

/** Why FerretDB cannot be built here; undefined when it can. */
export const whyNoFerretDb = (): string | undefined =>
  spawnSync('go', ['version']).error && 'there is no Go to build FerretDB with';

/** MongoDB's protocol by FerretDB, over files in a folder. */
export function ferretDbIn(folder: string): Program {
  const binary = join(folder, 'ferretdb');
  const { status } = spawnSync('go', ['build', '-o', binary, '.'], { cwd: FERRETDB, stdio: 'inherit' });
  if (status !== 0) throw new Error('FerretDB cannot be built');
  return new Program({
    command: binary,
    args: (before) => [folder, ...(before ? [new URL(before).host] : [])],
    ready: MONGODB,
  });
}
