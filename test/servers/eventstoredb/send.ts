import { once } from 'node:events';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { ReadCall } from './served';

/** Sends a message; resolves when the reader can take another, and stands in `held` until then. */
export async function send(call: ReadCall, message: ReadResp, held: Set<object>): Promise<void> {
  if (call.write(message) || call.cancelled) return;
  const left = new AbortController();
  const leave = (): void => left.abort();
  call.once('cancelled', leave);
  call.once('close', leave);
  held.add(call);
  await once(call, 'drain', { signal: left.signal }).catch(() => undefined);
  held.delete(call);
  call.off('cancelled', leave);
  call.off('close', leave);
}
