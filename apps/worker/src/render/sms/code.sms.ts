import { smsAbout, required } from '../about';
import { oneLine } from '../message';

/**
 * The last line lets phones fill the code in on pages of this host alone: "Origin-bound one-time codes delivered via
 * SMS", WICG.
 */
export const codeSms = smsAbout(
  ['ChallengeIssued', 'StepUpChallengeIssued', 'PhoneNumberChangeRequested'],
  ({ organization, code, host }) => {
    const digits = required(code, 'code');
    return `${digits} is your ${oneLine(organization)} code. Don't share it.\n\n@${host} #${digits}`;
  },
);
