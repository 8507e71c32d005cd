import { enrolledFactors } from '@sallyport/domain';
import type { Factor } from '../factor';
import { judgeSent } from '../judge-sent';

/** A code that is pushed to the user's browsers. */
export const push: Factor = {
  isDelivered: true,
  amr: 'otp',
  isEnrolled: (factors) => enrolledFactors(factors).includes('push'),
  channel: () => 'device',
  hint: () => ({}),
  judge: async (parts, { now }, code, sent) => judgeSent(parts, sent, code, now),
};
