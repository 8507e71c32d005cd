import type { DecodedEvent, DecodeOptions, StoredEvent } from '@sallyport/event-store';

/** Opens what the log holds. The codec is one. */
export interface EventDecoder {
  decodeAll(events: readonly StoredEvent[], options: DecodeOptions): Promise<DecodedEvent[]>;
}
