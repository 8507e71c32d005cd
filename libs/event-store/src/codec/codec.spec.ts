import { defineEvents, ERASED, personal } from '@sallyport/domain';
import { SystemEntropy } from '@sallyport/adapters/system';
import { z } from 'zod';
import type { StoredEvent } from '../event-store';
import { KeyDestroyed } from '../keys/data-keys';
import { MemoryDataKeys } from '../memory/memory-data-keys';
import { Codec, UnknownEvent, type NewEventMetadata } from './codec';
import { UnreadableField } from './field-encryption';

const guestEvents = defineEvents(
  'guest',
  {
    GuestArrived: {
      version: 3,
      data: z.object({
        name: personal(z.string()),
        nick: personal(z.string().nullable()),
        notes: personal(z.array(z.string())),
        room: z.int(),
        floor: z.int(),
      }),
    },
    GuestLeft: { version: 1, data: z.object({ paid: z.boolean() }) },
  },
  {
    // Rooms were numbers of three digits, of which the first was the floor; names were not encrypted.
    'GuestArrived@1': ({ number, ...rest }) => ({ ...rest, number: String(number) }),
    'GuestArrived@2': ({ number, ...rest }) => ({
      ...rest,
      floor: Number((number as string).slice(0, 1)),
      room: Number((number as string).slice(1)),
    }),
  },
);

const organizationId = '018f0000-0000-7000-8000-0000000000bb';
const ana = '018f0000-0000-7000-8000-0000000000aa';
const bob = '018f0000-0000-7000-8000-0000000000ab';
const eventId = '018f0000-0000-7000-8000-0000000000cc';
const metadata: NewEventMetadata = {
  organizationId,
  userId: ana,
  actor: { kind: 'user', id: ana },
  correlationId: 'request-1',
  causationId: 'command-1',
  occurredAt: '2026-11-24T14:05:00.000Z',
};
const { userId: _, ...aboutNobody } = metadata;
const arrived = { name: 'Ana', nick: null, notes: ['window', 'quiet'], room: 7, floor: 2 };

let keys: MemoryDataKeys;
let codec: Codec;
beforeEach(() => {
  keys = new MemoryDataKeys(new SystemEntropy());
  codec = new Codec([guestEvents], keys, new SystemEntropy());
});

async function stored(
  data: Record<string, unknown> = arrived,
  { type = 'GuestArrived', about = metadata, id = eventId } = {},
): Promise<StoredEvent> {
  const event = await codec.encode({ id, type, data }, about);
  return { ...event, stream: 'guest-a-b', revision: 4, position: 17 };
}

/** As an older (or newer) release would have written it. */
const written = (type: string, schemaVersion: unknown, data: unknown): StoredEvent => ({
  id: eventId,
  type,
  data: JSON.stringify(data),
  metadata: JSON.stringify({ schemaVersion, ...metadata }),
  stream: 'guest-a-b',
  revision: 4,
  position: 17,
});

const withData = (event: StoredEvent, change: (data: Record<string, unknown>) => object): StoredEvent => ({
  ...event,
  data: JSON.stringify(change(JSON.parse(event.data) as Record<string, unknown>)),
});

describe('encoding', () => {
  it('encrypts marked fields, whatever is in them, and no others', async () => {
    const data = JSON.parse((await stored()).data) as Record<string, unknown>;
    const sealed = expect.stringMatching(/^v1\.[\w-]+$/) as string;
    expect(data).toEqual({ name: sealed, nick: sealed, notes: sealed, room: 7, floor: 2 });
  });

  it('notes the version beside what the command says', async () => {
    expect(JSON.parse((await stored()).metadata)).toEqual({ schemaVersion: 3, ...metadata });
  });

  it.each([
    ['a field too many', { ...arrived, age: 40 }],
    ['one too few', { ...arrived, room: undefined }],
    ['one of another kind', { ...arrived, name: 7 }],
  ])('refuses %s', async (_, data) => {
    await expect(stored(data)).rejects.toThrow(z.ZodError);
  });

  it('refuses a type that no catalogue has', async () => {
    await expect(stored({}, { type: 'GuestSang' })).rejects.toThrow('no catalogue has an event GuestSang');
  });

  it('refuses personal fields of nobody', async () => {
    const about = aboutNobody as NewEventMetadata;
    await expect(stored(arrived, { about })).rejects.toThrow('tells of no user');
    await expect(stored({ paid: true }, { type: 'GuestLeft', about })).resolves.toBeDefined();
  });

  it('refuses personal fields of a user who was erased', async () => {
    await keys.destroy(ana);
    await expect(stored()).rejects.toThrow(KeyDestroyed);
  });
});

describe('decoding', () => {
  it('gives back what was encoded, and where it stands', async () => {
    expect(await codec.decode(await stored())).toEqual({
      id: 'a-b',
      category: 'guest',
      eventId,
      type: 'GuestArrived',
      data: arrived,
      at: metadata.occurredAt,
      revision: 4,
      position: 17,
      metadata: { schemaVersion: 3, ...metadata },
    });
  });

  it('leaves personal fields sealed on demand', async () => {
    const event = await stored();
    const [decoded] = await codec.decodeAll([event], { open: false });
    expect(decoded?.data).toEqual(JSON.parse(event.data));
  });

  it('leaves nothing of an erased user but the shape: texts read as erased, all else as null', async () => {
    const event = await stored({ ...arrived, nick: 'A' });
    await keys.destroy(ana);
    const { data } = await codec.decode(event);
    expect(data).toEqual({ name: ERASED, nick: ERASED, notes: null, room: 7, floor: 2 });
  });

  it('opens the events of each user of a page with their own key, in order', async () => {
    const about = { ...metadata, userId: bob };
    const page = [
      await stored(),
      await stored({ ...arrived, name: 'Bob' }, { about }),
      await stored({ paid: true }, { type: 'GuestLeft' }),
      await stored({ ...arrived, name: 'Bob too' }, { about }),
    ];
    await keys.destroy(ana);
    const names = (await codec.decodeAll(page)).map(({ data }) => data['name']);
    expect(names).toEqual([ERASED, 'Bob', undefined, 'Bob too']);
  });

  it('notices a field that was moved, changed, or put there in clear', async () => {
    const event = await stored();
    const other = await stored(arrived, { id: '018f0000-0000-7000-8000-0000000000cd' });
    const otherName = (JSON.parse(other.data) as { name: string }).name;
    for (const tampered of [
      withData(event, (data) => ({ ...data, name: data['notes'] })),
      withData(event, (data) => ({ ...data, name: otherName })),
      withData(event, (data) => ({ ...data, name: 'Mallory' })),
      { ...event, id: '018f0000-0000-7000-8000-0000000000ce' },
      { ...event, metadata: event.metadata.replace(organizationId, bob) },
    ])
      await expect(codec.decode(tampered)).rejects.toThrow(UnreadableField);
  });
});

describe('versions', () => {
  const older = { name: 'Ana', nick: 'A', notes: [], number: 207 };

  it('are led to the newest one step at a time', async () => {
    const [first, second] = await codec.decodeAll([
      written('GuestArrived', 1, older),
      written('GuestArrived', 2, { ...older, number: '315' }),
    ]);
    expect(first?.data).toEqual({ name: 'Ana', nick: 'A', notes: [], floor: 2, room: 7 });
    expect(second?.data).toEqual({ name: 'Ana', nick: 'A', notes: [], floor: 3, room: 15 });
    expect(first?.metadata.schemaVersion).toBe(1);
  });

  it('open what an older one had encrypted already', async () => {
    const event = await stored({ ...arrived, room: 0, floor: 0 });
    const asSecond = withData(event, ({ room, floor, ...data }) => ({ ...data, number: '207', room, floor }));
    const metadataOfSecond = event.metadata.replace('"schemaVersion":3', '"schemaVersion":2');
    const { data } = await codec.decode({ ...asSecond, metadata: metadataOfSecond });
    expect(data).toMatchObject({ name: 'Ana', room: 7, floor: 2 });
  });

  it.each([4, 0, 1.5, '3', null, undefined])(
    'of a kind that is not known here (%p) are refused',
    async (version) => {
      const event = written('GuestArrived', version, arrived);
      await expect(codec.decode(event)).rejects.toThrow(UnknownEvent);
      await expect(codec.decodeAll([event], { skipUnknown: true })).rejects.toThrow(UnknownEvent);
    },
  );

  it('of unknown types are refused, or skipped by a reader that asks for it', async () => {
    const event = written('GuestSang', 1, { song: 'fado' });
    await expect(codec.decodeAll([event])).rejects.toThrow('GuestSang, event 4 of guest-a-b');
    const rest = await codec.decodeAll([event, await stored()], { skipUnknown: true });
    expect(rest.map(({ type }) => type)).toEqual(['GuestArrived']);
  });
});

describe('catalogues', () => {
  const codecOf = (...catalogues: ConstructorParameters<typeof Codec>[0]) =>
    new Codec(catalogues, keys, new SystemEntropy());

  it('have no two events of one name', () => {
    expect(() =>
      codecOf(guestEvents, defineEvents('hotel', guestEvents.definitions, guestEvents.upcasters)),
    ).toThrow('two events are called GuestArrived');
  });

  it('have every step between versions', () => {
    const { GuestArrived } = guestEvents.definitions;
    expect(() =>
      codecOf(defineEvents('guest', { GuestArrived }, { 'GuestArrived@1': (data) => data })),
    ).toThrow('nothing leads from GuestArrived@2');
  });
});
