/**
 * The server as a process: `node --require ./libs/testing/run-ts.cjs test/servers/eventstoredb/main.ts [--port 2113]
 * [--file log.jsonl]`. Prints its address when it listens. What it acknowledged is there when it is started again over
 * the same file, also after a SIGKILL.
 */
import { parseArgs } from 'node:util';
import { EventLog } from './event-log';
import { EventStoreDbServer } from './server';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, file: { type: 'string' } },
  });
  const server = await EventStoreDbServer.start({
    port: Number(values.port),
    log: new EventLog(values.file),
  });
  console.log(server.url);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => server.kill());
}

void main();
