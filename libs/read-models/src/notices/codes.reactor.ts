import { defineReactor, none, send } from '../kernel/define-reactor';

/** Codes go out as soon as a challenge asks for one. */
export const codes = defineReactor({
  name: 'codes',
  on: {
    ChallengeIssued: (e) => (e.data.factor === 'sms' ? send('sms', 'code', e) : none),
    StepUpChallengeIssued: (e) => send('sms', 'code', e),
    PhoneNumberChangeRequested: (e) => send('sms', 'phone-change-code', e),
  },
});
