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

/** MongoDB's protocol: FerretDB, or a test server in memory where there is no Go to build it with. */
export function documentsIn(folder: string): { readonly program: Program; readonly isDurable: boolean } {
  const binary = join(folder, 'ferretdb');
  const { status } = spawnSync('go', ['build', '-o', binary, '.'], { cwd: FERRETDB, stdio: 'inherit' });
  const ready = /^(mongodb:\S+)$/;
  if (status === 0) {
    const args = (before: string | undefined) => [folder, ...(before ? [new URL(before).host] : [])];
    return { program: new Program({ command: binary, args, ready }), isDurable: true };
  }
  const args = () => programOf('test/servers/mongo/main.ts');
  return { program: new Program({ command: process.execPath, args, ready }), isDurable: false };
}
