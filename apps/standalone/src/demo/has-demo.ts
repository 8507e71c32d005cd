import { emailKeyOf, type EventStore, type KeyRing } from '@sallyport/event-store';
import { email, streamOf } from '@sallyport/domain';
import { addressOf } from './people';

/** Whether a log holds the demo: its logins are worth telling only then. */
export async function hasDemo(store: EventStore, keys: KeyRing): Promise<boolean> {
  const { name } = streamOf(email, emailKeyOf(keys, addressOf('ana')));
  return (await store.readStream(name, { limit: 1 })).length > 0;
}
