import type { FactorType } from '@sallyport/domain';
import { add, defineProjection } from '../kernel/define-projection';
import type { ProjectedEvent } from '../kernel/projected-event';

/** What happened at the door of an organization in one hour. Counts alone: they tell of nobody, and outlive erasure. */
export interface SignInCountsDocument extends Record<FactorType, number> {
  readonly organizationId: string;
  /** Its beginning, RFC 3339 in UTC. */
  readonly hour: string;
  readonly attempted: number;
  readonly succeeded: number;
  readonly denied: number;
  /** Of those that succeeded, without a second factor. */
  readonly passwordOnly: number;
  readonly wrongCodes: number;
  readonly lockOuts: number;
}

type Counts = { readonly [Field in keyof SignInCountsDocument]?: number };

const none = {
  attempted: 0,
  succeeded: 0,
  denied: 0,
  passwordOnly: 0,
  wrongCodes: 0,
  lockOuts: 0,
  sms: 0,
  push: 0,
  totp: 0,
  passkey: 0,
  backup_code: 0,
};

/** The hour that an instant is in. */
const hourOf = (at: string): string => `${at.slice(0, 13)}:00:00.000Z`;

const count = ({ at, metadata: { organizationId } }: ProjectedEvent, counts: Counts) => {
  const hour = hourOf(at);
  return add<SignInCountsDocument>(`${organizationId}.${hour}`, { organizationId, hour, ...none }, counts);
};

/** Sign-ins, wrong codes and lock-outs of each organization, hour by hour. */
export const signInCounts = defineProjection<SignInCountsDocument>({
  name: 'sign-in-counts',
  version: 1,
  indexes: [['organizationId', 'hour']],
  on: {
    LoginAttempted: (e) => count(e, { attempted: 1 }),
    LoginSucceeded: (e) => count(e, { succeeded: 1, [e.data.factor ?? 'passwordOnly']: 1 }),
    LoginDenied: (e) => count(e, { denied: 1 }),
    ChallengeFailed: (e) => count(e, { wrongCodes: 1 }),
    UserLockedOut: (e) => count(e, { lockOuts: 1 }),
  },
});
