import { isSent } from '@sallyport/domain';
import { defineReactor, none, send } from '../kernel/define-reactor';

/** Codes go out as soon as a challenge asks for one. */
export const codes = defineReactor({
  name: 'codes',
  on: {
    ChallengeIssued: (e) => (isSent(e.data.factor) ? send(e.data.factor, 'code', e) : none),
    StepUpChallengeIssued: (e) => send(e.data.factor, 'code', e),
    PhoneNumberChangeRequested: (e) => send('sms', 'phone-change-code', e),
  },
});
