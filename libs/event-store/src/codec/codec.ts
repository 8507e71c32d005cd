import { parseStreamName, type EventCatalogue } from '@sallyport/domain';
import type { Entropy } from '@sallyport/ports';
import type { EventToAppend, Position, StoredEvent } from '../event-store';
import { NONCE_BYTES } from '../keys/aes-gcm';
import type { DataKey, DataKeys } from '../keys/data-keys';
import type { EventMetadata } from '../metadata';
import { indexEvents, type KnownEvent } from './event-index';
import { isSealed, openField, sealField } from './field-encryption';

/** An event that is to be recorded. */
export interface NewEvent {
  /** UUID. */
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a command says of its events; the version of their shapes is the codec's to know. */
export type NewEventMetadata = Omit<EventMetadata, 'schemaVersion'>;

/** An event in its newest shape. Fits `Recorded` of the domain. */
export interface DecodedEvent {
  /** Id of the stream without its category. */
  readonly id: string;
  readonly category: string;
  readonly eventId: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** When it happened. */
  readonly at: string;
  readonly revision: number;
  readonly position: Position;
  readonly metadata: EventMetadata;
}

export interface DecodeOptions {
  /** Decrypts personal fields (the default); else they stay ciphertexts, which is quicker. */
  readonly open?: boolean;
  /** Leaves out types that no catalogue has, instead of throwing. For projections; a decision must know all. */
  readonly skipUnknown?: boolean;
}

/** A type, or a version of one, that this release does not know: a newer one wrote it. */
export class UnknownEvent extends Error {
  constructor({ type, stream, revision }: StoredEvent) {
    super(`${type}, event ${revision} of ${stream}, is of a kind or version that is not known here`);
    this.name = 'UnknownEvent';
  }
}

type Keys = ReadonlyMap<string, DataKey | undefined>;
type Json = Record<string, unknown>;

interface Parsed {
  readonly stored: StoredEvent;
  readonly known: KnownEvent;
  readonly metadata: EventMetadata;
}

/** Turns facts into stored events and back: shape, version, personal fields. The only place where these are known. */
export class Codec {
  private readonly known: ReadonlyMap<string, KnownEvent>;

  /** @param catalogues of all categories of streams; no two may have an event of one name */
  constructor(
    catalogues: readonly EventCatalogue[],
    private readonly keys: DataKeys,
    private readonly entropy: Entropy,
  ) {
    this.known = indexEvents(catalogues);
  }

  /**
   * @throws ZodError when the data has another shape than its definition, down to an unknown field
   * @throws KeyDestroyed when it has personal fields and its user was erased
   * @throws Error for an unknown type, and for personal fields without `metadata.userId`
   */
  async encode({ id, type, data }: NewEvent, metadata: NewEventMetadata): Promise<EventToAppend> {
    const known = this.known.get(type);
    if (!known) throw new Error(`no catalogue has an event ${type}`);
    const shape: Json = known.data.parse(data);
    const sealed = known.personal.length > 0 ? await this.seal(id, known, shape, metadata) : shape;
    const full: EventMetadata = { schemaVersion: known.version, ...metadata };
    return { id, type, data: JSON.stringify(sealed), metadata: JSON.stringify(full) };
  }

  /** @throws UnknownEvent, UnreadableField */
  async decode(stored: StoredEvent): Promise<DecodedEvent> {
    const [event] = await this.decodeAll([stored]);
    return event as DecodedEvent;
  }

  /** Decodes a page of events, in order. The keys are fetched once a page. @throws UnknownEvent, UnreadableField */
  async decodeAll(
    events: readonly StoredEvent[],
    { open = true, skipUnknown = false }: DecodeOptions = {},
  ): Promise<DecodedEvent[]> {
    const parsed: Parsed[] = [];
    for (const stored of events) {
      const known = this.known.get(stored.type);
      if (!known && skipUnknown) continue;
      const metadata = JSON.parse(stored.metadata) as EventMetadata;
      if (!known || !isVersionOf(known, metadata.schemaVersion)) throw new UnknownEvent(stored);
      parsed.push({ stored, known, metadata });
    }
    const keys = open ? await this.keysOf(parsed) : undefined;
    return parsed.map((event) => read(event, keys));
  }

  private async seal(
    eventId: string,
    known: KnownEvent,
    data: Json,
    metadata: NewEventMetadata,
  ): Promise<Json> {
    const { organizationId, userId } = metadata;
    if (userId === undefined) throw new Error(`${known.type} has personal fields and tells of no user`);
    const { key } = await this.keys.obtain(userId);
    const sealed = { ...data };
    for (const { name: field } of known.personal) {
      // Null is encrypted as well: whether there is a name or a password is the user's own affair.
      if (data[field] === undefined) continue;
      const place = { organizationId, userId, eventId, field };
      sealed[field] = sealField(key, this.entropy.bytes(NONCE_BYTES), place, data[field]);
    }
    return sealed;
  }

  private async keysOf(events: readonly Parsed[]): Promise<Keys> {
    const userIds = new Set<string>();
    for (const { known, metadata } of events) {
      if (known.personal.length > 0 && metadata.userId !== undefined) userIds.add(metadata.userId);
    }
    const found = await Promise.all(Array.from(userIds, (userId) => this.keys.find(userId)));
    return new Map(Array.from(userIds, (userId, index) => [userId, found[index]]));
  }
}

const isVersionOf = ({ version }: KnownEvent, found: number): boolean =>
  Number.isInteger(found) && found >= 1 && found <= version;

/** The data is not checked against its schema again: it was when it was written, and replay lives of its speed. */
function read({ stored, known, metadata }: Parsed, keys: Keys | undefined): DecodedEvent {
  let data = JSON.parse(stored.data) as Json;
  if (keys && known.personal.length > 0) open(data, stored.id, known, metadata, keys);
  for (let version = metadata.schemaVersion; version < known.version; version++) {
    data = (known.upcasters[version - 1] as KnownEvent['upcasters'][number])(data);
  }
  return {
    ...parseStreamName(stored.stream),
    eventId: stored.id,
    type: stored.type,
    data,
    at: metadata.occurredAt,
    revision: stored.revision,
    position: stored.position,
    metadata,
  };
}

/**
 * Decrypts in place, before the upcasters, which therefore see clear text; so a marked field keeps its name through all
 * versions. A user without a key was erased.
 */
function open(data: Json, eventId: string, known: KnownEvent, metadata: EventMetadata, keys: Keys): void {
  const { organizationId, userId = '' } = metadata;
  const key = keys.get(userId)?.key;
  for (const { name: field, whenErased } of known.personal) {
    const value = data[field];
    if (value === undefined) continue;
    // An older version may have had the field in clear. The newest never has: what is not sealed there was put in.
    if (metadata.schemaVersion < known.version && !isSealed(value)) continue;
    data[field] = key ? openField(key, { organizationId, userId, eventId, field }, value) : whenErased;
  }
}
