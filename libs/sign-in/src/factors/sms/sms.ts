import { enrolledFactors, maskNumber } from '@sallyport/domain';
import type { Factor } from '../factor';
import { judgeSent } from '../judge-sent';

/** A code by SMS to the verified number. */
export const sms: Factor = {
  isDelivered: true,
  amr: 'sms',
  isEnrolled: (factors) => enrolledFactors(factors).includes('sms'),
  channel: () => 'phone',
  hint: ({ phone }) => (phone ? { hint: maskNumber(phone.phone) } : {}),
  judge: async (parts, { now }, code, sent) => judgeSent(parts, sent, code, now),
};
