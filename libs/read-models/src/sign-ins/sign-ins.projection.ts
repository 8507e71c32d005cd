import type { FactorType, Instant } from '@sallyport/domain';
import { clientFields, type ClientFields } from '../client';
import { defineProjection, patch, put, removeWhere } from '../kernel/define-projection';
import type { EventNamed } from '../kernel/event-types';

export interface SignInDocument extends ClientFields {
  readonly userId: string;
  readonly organizationId: string;
  readonly deviceId: string;
  /** Autonomous system of the address. */
  readonly network: EventNamed<'LoginAttempted'>['data']['network'];
  readonly at: Instant;
  /** Challenge and enrolment: it waits for a second factor, or was left there. */
  readonly outcome: 'open' | 'challenge' | 'enrolment' | 'succeeded' | 'denied';
  /** Why it was denied. */
  readonly reason: EventNamed<'LoginDenied'>['data']['reason'] | null;
  /** The second factor that it was completed with. */
  readonly factor: FactorType | null;
  readonly sessionId: string | null;
}

/** Every attempt to sign in to an account that there is, by the login's id. */
export const signIns = defineProjection<SignInDocument>({
  name: 'sign-ins',
  version: 2,
  indexes: [
    ['userId', 'at'],
    ['userId', 'locationId', 'at'],
    ['organizationId', 'at'],
  ],
  on: {
    LoginAttempted: (e) =>
      put(e.id, {
        userId: e.data.userId,
        organizationId: e.data.organizationId,
        deviceId: e.data.deviceId,
        ...clientFields(e.data),
        network: e.data.network,
        at: e.at,
        outcome: 'open',
        reason: null,
        factor: null,
        sessionId: null,
      }),
    ChallengeRequired: (e) => patch(e.id, { outcome: 'challenge' }),
    EnrolmentRequired: (e) => patch(e.id, { outcome: 'enrolment' }),
    LoginSucceeded: (e) =>
      patch(e.id, { outcome: 'succeeded', factor: e.data.factor, sessionId: e.data.sessionId }),
    LoginDenied: (e) => patch(e.id, { outcome: 'denied', reason: e.data.reason }),
    UserErased: (e) => removeWhere({ userId: e.id }),
  },
});
