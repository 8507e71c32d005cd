import type { Aggregate } from '../kernel/aggregate';
import { never } from '../kernel/decision';
import type { Instant } from '../kernel/time';
import { activityEvents, type ActivityEvent } from '../session/session.events';

/** When a session or a service token was last used. */
export type Activity =
  { readonly status: 'never-accessed' } | { readonly status: 'accessed'; readonly lastAt: Instant };

export const activity: Aggregate<Activity, ActivityEvent> = {
  events: activityEvents,
  initial: { status: 'never-accessed' },
  restartsAt: ['SessionAccessed', 'ServiceTokenUsed'],
  evolve(_state, event): Activity {
    switch (event.type) {
      case 'SessionAccessed':
      case 'ServiceTokenUsed':
        return { status: 'accessed', lastAt: event.at };
      default:
        return never(event);
    }
  },
};
