import type { Activity } from '../activity/activity';
import { between, DAY, type Instant } from '../kernel/time';
import type { BegunSession } from './session';

/** Not used for so long, a session has to be begun anew (ASVS 5.0, 7.3.1; docs/asvs.md says why so long). */
export const SESSION_IDLE_AFTER = 14 * DAY;

/** A session that is younger cannot be idle yet: its activity need not be read. */
export const canBeIdle = ({ startedAt }: Pick<BegunSession, 'startedAt'>, now: Instant): boolean =>
  between(startedAt, now) >= SESSION_IDLE_AFTER;

/** Whether nobody has used a session for too long. */
export const isIdle = (session: BegunSession, activity: Activity, now: Instant): boolean =>
  canBeIdle({ startedAt: activity.status === 'accessed' ? activity.lastAt : session.startedAt }, now);
