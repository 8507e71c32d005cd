/**
 * Speed of read models in MongoDB: `node --require ./libs/testing/run-ts.cjs bench/adapters/mongo.ts [documents]`.
 * Against the server that MONGODB_URI names, in a database of its own that is dropped; else FerretDB over files, where
 * there is Go to build it; else the protocol server of the tests, which keeps all in memory: then what is measured is
 * the driver and the adapter. Client and server share the machine. FerretDB over SQLite gets few documents: it looks
 * through all of them for most questions, and does not end larger batches. Its figures tell of itself, not of MongoDB.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoConnection, MongoReadModelStore } from '@sallyport/adapters/mongo';
import { signIns, type SignInDocument } from '@sallyport/read-models';
import { MongoClient } from 'mongodb';
import { ferretDbIn, testDocuments, whyNoFerretDb } from '../../test/services/set-up/servers';

const { MONGODB_URI } = process.env;
const isFerretDb = !MONGODB_URI && whyNoFerretDb() === undefined;
const DOCUMENTS = Number(process.argv[2] ?? (isFerretDb ? 60 : 10_000));
const SECONDS = 2;
/** As many events as a projection takes at once. */
const BATCH = 500;
const PAGE = 50;
const A_USER = 100;

const users = Array.from({ length: Math.ceil(DOCUMENTS / A_USER) }, () => randomUUID());
const idOf = (index: number) => `login-${String(index).padStart(9, '0')}`;
const anyOf = (count: number) => Math.floor(Math.random() * count);
const userOf = (index: number) => users[index % users.length] as string;

const signIn = (index: number): SignInDocument => ({
  userId: userOf(index),
  organizationId: 'acme',
  deviceId: randomUUID(),
  deviceLabel: 'Firefox on Windows',
  browser: 'Firefox',
  os: 'Windows',
  ip: '193.0.6.139',
  placeKind: 'geoip',
  locationId: randomUUID(),
  country: 'NL',
  region: 'North Holland',
  city: 'Amsterdam',
  network: null,
  at: new Date(1_795_521_600_000 + index * 1_000).toISOString(),
  outcome: 'open',
  reason: null,
  factor: null,
  sessionId: null,
});

const show = (title: string, rate: number) =>
  console.log(`${title.padEnd(52)}${Math.round(rate).toString().padStart(8)}/s`);

/** Does something again and again, by so many at once; how often a second. */
async function perSecond(readers: number, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  let done = 0;
  const read = async (): Promise<void> => {
    while (performance.now() - begun < 1_000 * SECONDS) {
      await work();
      done++;
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  return (1_000 * done) / (performance.now() - begun);
}

/** Writes one event a document, in batches; how many documents a second. */
async function applyAll(store: MongoReadModelStore, from: number, fields?: Partial<SignInDocument>) {
  const begun = performance.now();
  for (let first = 0; first < DOCUMENTS; first += BATCH) {
    const count = Math.min(BATCH, DOCUMENTS - first);
    const writes = Array.from({ length: count }, (_, at) => ({
      position: from + first + at + 1,
      writes: [
        fields
          ? ({ op: 'patch', id: idOf(first + at), fields } as const)
          : ({ op: 'put', id: idOf(first + at), document: signIn(first + at) } as const),
      ],
    }));
    await store.apply([{ projection: signIns, writes }], from + first + count);
  }
  return (1_000 * DOCUMENTS) / (performance.now() - begun);
}

interface Server {
  readonly name: string;
  readonly uri: string;
  stop(): Promise<unknown>;
}

async function startServer(): Promise<Server> {
  if (MONGODB_URI) return { name: 'MONGODB_URI', uri: MONGODB_URI, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-mongo-'));
  const server = await (isFerretDb ? ferretDbIn(folder) : testDocuments()).start();
  return {
    name: isFerretDb ? 'FerretDB, over SQLite files' : 'the protocol server of the tests, in memory',
    uri: server.name,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function measure(store: MongoReadModelStore): Promise<void> {
  await store.prepare(signIns);
  await store.activate(signIns);
  show(`documents made, ${BATCH} events a batch`, await applyAll(store, 0));
  show(
    `documents changed, ${BATCH} events a batch`,
    await applyAll(store, DOCUMENTS, { outcome: 'succeeded' }),
  );
  for (const readers of [1, 32]) {
    const byId = () => store.findById(signIns, [idOf(anyOf(DOCUMENTS))]);
    show(`one document by its id, ${readers} at once`, await perSecond(readers, byId));
    const page = () =>
      store.find(signIns, {
        where: { userId: userOf(anyOf(DOCUMENTS)) },
        sort: { field: 'at', direction: 'descending' },
        limit: PAGE,
      });
    const title = `a page of ${PAGE} of a user's ${A_USER}, newest first, ${readers} at once`;
    show(title, await perSecond(readers, page));
  }
}

async function main(): Promise<void> {
  const server = await startServer();
  const database = `sallyport-bench-${randomUUID()}`;
  const uri = server.uri.replace(/^([a-z+]+:\/\/[^/?]+)(\/[^?]*)?/, `$1/${database}`);
  const connection = new MongoConnection(uri, { timeout: 60_000 });
  console.log(`${server.name}: ${DOCUMENTS} documents of sign_ins, three indexes`);
  try {
    await measure(new MongoReadModelStore(connection));
  } finally {
    await connection.close();
    const client = new MongoClient(uri);
    await client.db(database).dropDatabase();
    await client.close();
    await server.stop();
  }
}

void main();
