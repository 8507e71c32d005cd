import type { Aggregate } from '../kernel/aggregate';
import { never } from '../kernel/decision';
import type { Instant } from '../kernel/time';
import { activityEvents, type ActivityEvent } from '../session/session.events';

/** When a session was last used. */
export type Activity =
  | { readonly status: 'never-accessed' }
  | { readonly status: 'accessed'; readonly lastAt: Instant; readonly ip: string };

export const activity: Aggregate<Activity, ActivityEvent> = {
  events: activityEvents,
  initial: { status: 'never-accessed' },
  restartsAt: ['SessionAccessed'],
  evolve(_state, event): Activity {
    switch (event.type) {
      case 'SessionAccessed':
        return { status: 'accessed', lastAt: event.at, ip: event.data.ip };
      default:
        return never(event.type);
    }
  },
};
