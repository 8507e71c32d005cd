/**
 * Fills the log of a data folder with people who are copies of one: `fill-log.ts <folder> <email> <copies>`, while nothing
 * else has the folder. All of a copy's events are that person's own, with ids, keys and ciphertexts of its own; passwords,
 * seeds and secrets are those of the original.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteCheckpoints, SqliteDataKeys, SqliteEventStore } from '@sallyport/adapters/sqlite';
import { SystemEntropy } from '@sallyport/adapters/system';
import { catalogues } from '@sallyport/domain';
import { Codec, emailKeyOf, KeyRing, type DecodedEvent } from '@sallyport/event-store';
import { PATIENT_REACTORS_CHECKPOINT, REACTORS_CHECKPOINT } from '@sallyport/read-models';
import { v5 } from 'uuid';
import { files } from '../../apps/standalone/src/embedded-parts';

const [folder = '', address = '', copies = '0'] = process.argv.slice(2);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Copies that are written at once. */
const WIDTH = 64;

function keyRing(): KeyRing {
  const { keys, ...names } = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8'));
  const read = Object.entries<string>(keys).map(([id, key]) => [id, Buffer.from(key, 'base64')]);
  return new KeyRing({ ...names, keys: Object.fromEntries(read) });
}

const ring = keyRing();
const entropy = new SystemEntropy();
const store = new SqliteEventStore(join(folder, files.events));
const dataKeys = new SqliteDataKeys(join(folder, files.dataKeys), ring, entropy);
const codec = new Codec(catalogues, dataKeys, entropy);

/** Streams that are the person's, messages aside. */
async function original(): Promise<DecodedEvent[][]> {
  const log = await codec.decodeAll(await store.readAll({ after: 0, limit: 10_000 }));
  const claim = log.find(({ category, id }) => category === 'email' && id === emailKeyOf(ring, address));
  const userId = String(claim?.data['userId']);
  const streams = new Map<string, DecodedEvent[]>();
  for (const event of log) {
    if (event.category === 'delivery' || event.category === 'organization') continue;
    if (!JSON.stringify([event.id, event.data, event.metadata]).includes(userId)) continue;
    const name = `${event.category}-${event.id}`;
    streams.set(name, [...(streams.get(name) ?? []), event]);
  }
  return [...streams.values()];
}

async function copy(streams: DecodedEvent[][], index: number): Promise<void> {
  const { organizationId } = (streams[0]?.[0] as DecodedEvent).metadata;
  const email = `copy-${index}@acme.example`;
  const copied = <Value>(value: Value): Value => {
    const text = JSON.stringify(value).replaceAll(address, email);
    return JSON.parse(text.replace(UUID, (id) => (id === organizationId ? id : v5(String(index), id))));
  };
  await Promise.all(
    streams.map(async (events) => {
      const { category, id } = events[0] as DecodedEvent;
      const encoded = await Promise.all(
        events.map(({ eventId, type, data, metadata: { schemaVersion: _, ...said } }) =>
          codec.encode({ id: copied(eventId), type, data: copied(data) }, copied(said)),
        ),
      );
      const stream = `${category}-${category === 'email' ? emailKeyOf(ring, email) : copied(id)}`;
      await store.append(stream, encoded, { expected: 'no-stream' });
    }),
  );
}

async function main(): Promise<void> {
  const streams = await original();
  let next = 0;
  const worker = async () => {
    while (next < Number(copies)) await copy(streams, next++);
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));

  // Nobody is told of what happened to a copy.
  const checkpoints = new SqliteCheckpoints(join(folder, files.state));
  const end = await lastPosition();
  for (const name of [REACTORS_CHECKPOINT, PATIENT_REACTORS_CHECKPOINT]) await checkpoints.write(name, end);
  checkpoints.close();
  await Promise.all([store.close(), dataKeys.close()]);
  process.stdout.write(String(end));
}

async function lastPosition(): Promise<number> {
  for (let after = 0; ;) {
    const page = await store.readAll({ after, limit: 10_000 });
    after = page.at(-1)?.position ?? after;
    if (page.length < 10_000) return after;
  }
}

void main();
