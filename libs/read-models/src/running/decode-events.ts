import { UnreadableField, type DecodedEvent, type Position, type StoredEvent } from '@sallyport/event-store';
import type { EventDecoder } from './event-decoder';

interface UnreadableEvent {
  readonly type: string;
  readonly position: Position;
  readonly error: unknown;
}

interface DecodedPage {
  readonly events: readonly DecodedEvent[];
  /** Those that are broken in themselves. */
  readonly unreadable: readonly UnreadableEvent[];
}

/**
 * Decodes a page of the log. An event that is broken in itself is set apart, so that the others go on.
 * @param open whether personal fields are decrypted
 * @throws what the decoder throws of anything else: keys that cannot be had just now, or the event of a newer release,
 *   which that release will read. Such a page is to be tried again.
 */
export async function decodeEvents(
  decoder: EventDecoder,
  page: readonly StoredEvent[],
  { open }: { readonly open: boolean },
): Promise<DecodedPage> {
  const decode = (some: readonly StoredEvent[]) => decoder.decodeAll(some, { open, skipUnknown: true });
  try {
    return { events: await decode(page), unreadable: [] };
  } catch (error) {
    if (!isOfTheEvent(error)) throw error;
  }
  const events: DecodedEvent[] = [];
  const unreadable: UnreadableEvent[] = [];
  for (const stored of page) {
    try {
      events.push(...(await decode([stored])));
    } catch (error) {
      if (!isOfTheEvent(error)) throw error;
      unreadable.push({ type: stored.type, position: stored.position, error });
    }
  }
  return { events, unreadable };
}

/** Tampered with or cut (a field, its JSON), or of a shape that its upcaster stumbles over. */
const isOfTheEvent = (error: unknown): boolean =>
  error instanceof UnreadableField || error instanceof SyntaxError || error instanceof TypeError;
