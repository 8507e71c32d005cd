/** The test server as a process: `node --require ./libs/testing/run-ts.cjs test/servers/mongo/main.ts [port]`. */
import { MongoServer } from './mongo-server';

const server = new MongoServer();
void server.start(Number(process.argv[2] ?? 0)).then(() => console.log(server.uri));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop());
