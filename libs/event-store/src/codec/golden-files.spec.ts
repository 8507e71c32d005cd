import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues } from '@sallyport/domain';
import { SystemEntropy } from '@sallyport/adapters/system';
import type { StoredEvent } from '../event-store';
import { MemoryDataKeys } from '../memory/memory-data-keys';
import { eventMetadata, type EventMetadata } from '../metadata';
import { Codec } from './codec';
import { isSealed } from './field-encryption';

/** An event as a release once wrote it, but that its personal fields are in clear. */
interface GoldenEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
  /** Names of the fields that are ciphertexts in the log. */
  readonly personal: readonly string[];
  readonly metadata: EventMetadata;
}

const folder = join(__dirname, '../../../../test/fixtures/events');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
  .sort();
const golden = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldenEvent;

/** A file for each version of each type that is or was. */
const wanted = catalogues.flatMap(({ category, definitions }) =>
  Object.entries(definitions).flatMap(([type, { version }]) =>
    Array.from({ length: version }, (_, index) => ({
      file: `${category}/${type}@${index + 1}.json`,
      type,
      version: index + 1,
      data: definitions[type]?.data.strict(),
      isNewest: index + 1 === version,
    })),
  ),
);
const newest = wanted.filter(({ isNewest }) => isNewest);
const older = wanted.filter(({ isNewest }) => !isNewest);

const id = '018f0000-0000-7000-8000-0000000000cc';
const place = { stream: 'golden-1', revision: 0, position: 1 };
const entropy = new SystemEntropy();
const codec = new Codec(catalogues, new MemoryDataKeys(entropy), entropy);

it('there is a golden file of every version of every event, and of nothing else', () => {
  expect(files).toEqual(wanted.map(({ file }) => file).sort());
});

it.each(wanted)('$file says its type, version, and metadata that can be read', ({ file, type, version }) => {
  const { metadata, ...event } = golden(file);
  expect(event.type).toBe(type);
  expect(metadata.schemaVersion).toBe(version);
  expect(eventMetadata.strict().parse(metadata)).toEqual(metadata);
});

it.each(newest)('$file is what is written today, and reads as it says', async ({ file }) => {
  const { type, data, personal, metadata } = golden(file);
  const { schemaVersion, ...said } = metadata;
  const encoded = await codec.encode({ id, type, data }, said);
  const written = Object.entries(JSON.parse(encoded.data) as object);
  expect(written.filter(([, value]) => isSealed(value)).map(([name]) => name)).toEqual(personal);
  expect(JSON.parse(encoded.metadata)).toEqual({ schemaVersion, ...said });
  const decoded = await codec.decode({ ...encoded, ...place });
  expect(decoded).toMatchObject({ type, at: metadata.occurredAt });
  expect(decoded.data).toEqual(data);
});

it('older ones read in the newest shape', async () => {
  for (const { file, data: shape } of older) {
    const { type, data, metadata } = golden(file);
    const stored: StoredEvent = {
      id,
      type,
      data: JSON.stringify(data),
      metadata: JSON.stringify(metadata),
      ...place,
    };
    const decoded = await codec.decode(stored);
    expect(shape?.parse(decoded.data)).toEqual(decoded.data);
  }
});
