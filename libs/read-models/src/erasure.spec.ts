import { catalogues, ERASED, personalFields, type DomainEvent } from '@sallyport/domain';
import * as testing from '@sallyport/testing';
import { ana, bob, MemoryLog } from '@sallyport/testing';
import type { ProjectedEvent } from './kernel/projected-event';
import { projections } from './projections';
import { documentsOf } from './spec-support/documents-of';

const definitions = catalogues.flatMap(({ category, definitions: ofCategory }) =>
  Object.entries(ofCategory).map(([type, definition]) => ({
    category,
    type,
    personal: personalFields(definition),
  })),
);
/** `DeviceBlocked` is built by `deviceBlocked`. */
const builderOf = (type: string) =>
  (testing as unknown as Record<string, () => DomainEvent>)[type.charAt(0).toLowerCase() + type.slice(1)];

/** Every event that there is, of Ana's, as Bob did it. */
const lived = definitions
  .filter(({ type }) => type !== 'UserErased' && type !== 'PersonalDataDestroyed')
  .map(({ category, type, personal }) => ({ category, personal, event: builderOf(type)!() }));

const ofAna = { userId: ana, actor: { kind: 'user', id: bob } } as const;
let log: MemoryLog;
const read = async (): Promise<ProjectedEvent[]> =>
  log.codec.decodeAll(await log.store.readAll({ after: 0, limit: 1_000 }));

/** Streams that belong to a user are named by them; the others by something of theirs. */
const idOf = (category: string) =>
  ['user', 'factors', 'attempts'].includes(category) ? ana : `some-${category}`;

beforeEach(async () => {
  log = new MemoryLog();
  for (const { category, event } of lived) await log.record(`${category}-${idOf(category)}`, event, ofAna);
});

it('knows how to build every event', () => {
  expect(definitions.filter(({ type }) => !builderOf(type)).map(({ type }) => type)).toEqual([]);
});

describe.each(projections.map((projection) => [projection.name, projection] as const))(
  '%s',
  (_, projection) => {
    it('takes the events of a user whose key is destroyed', async () => {
      await log.keys.destroy(ana);
      const events = await read();
      expect(JSON.stringify(events)).toContain(ERASED);
      // Fails when an event is not taken.
      await documentsOf(projection, events);
    });

    it.each([
      ['who was erased', [testing.userErased()], []],
      // A request that was under way records what it decided before, under the key that is still there.
      ['of whom more was recorded before the key was destroyed', [testing.userErased()], lived],
    ])('has nothing of a user %s', async (_case, erasure, late) => {
      for (const event of erasure) await log.record(`user-${ana}`, event, ofAna);
      for (const { category, event } of late) await log.record(`${category}-${idOf(category)}`, event, ofAna);
      if (late.length > 0) await log.record(`user-${ana}`, testing.personalDataDestroyed(), ofAna);
      const documents = await documentsOf(projection, await read());
      expect(documents.filter((document) => 'userId' in document && document.userId === ana)).toEqual([]);
      const written = JSON.stringify(documents);
      const personal = lived.flatMap(({ personal: fields, event }) =>
        fields.map((field) => JSON.stringify(event.data[field])).filter((value) => value !== 'null'),
      );
      expect(personal.filter((value) => written.includes(value))).toEqual([]);
      expect(written).not.toContain(ana);
    });
  },
);
