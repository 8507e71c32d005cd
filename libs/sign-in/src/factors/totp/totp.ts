import { decideAcceptTotpStep, enrolledFactors, factors, streamOf } from '@sallyport/domain';
import { appendTo } from '@sallyport/event-store';
import { commitInOrder } from '../../order';
import { wrong, type Factor } from '../factor';
import { settle } from '../settle';

/** A code of one of the user's authenticator apps (RFC 6238); each time step is accepted once. */
export const totp: Factor = {
  isDelivered: false,
  amr: 'otp',
  isEnrolled: (state) => enrolledFactors(state).includes('totp'),
  channel: () => 'device',
  hint: () => ({}),
  async judge({ log, codes }, context, code) {
    const stream = streamOf(factors, context.userId);
    const { state } = await log.load(stream);
    for (const { factorId, seed, status } of Object.values(state.apps)) {
      const step = status === 'enrolled' ? codes.totpStep(seed, code, context.now) : undefined;
      if (step === undefined) continue;
      const accept = appendTo(stream, (now) => decideAcceptTotpStep({ factorId, step }, now), 'totp');
      return settle(commitInOrder(log, context, { useUp: accept }), factorId, 'used');
    }
    return wrong;
  },
};
