import type { Aggregate } from '../kernel/aggregate';
import { begun } from '../kernel/begun';
import { never } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import { locationEvents, type LocationEvent } from './location.events';

/** A place from which one user has signed in. */
export type Location =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'known' | 'blocked';
      readonly userId: UserId;
      /** Revision of the last block, lifted or not: sessions that were there before it stay ended. */
      readonly lastBlock: number | null;
    };

export const location: Aggregate<Location, LocationEvent> = {
  events: locationEvents,
  initial: { status: 'unknown' },
  evolve(state, event): Location {
    switch (event.type) {
      case 'LocationRecognized':
        return { status: 'known', userId: event.data.userId, lastBlock: null };
      case 'LocationBlocked':
        return { ...begun(state), status: 'blocked', lastBlock: event.revision };
      case 'LocationUnblocked':
        return { ...begun(state), status: 'known' };
      default:
        return never(event);
    }
  },
};
