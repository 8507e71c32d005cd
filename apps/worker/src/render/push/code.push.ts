import { pushAbout, required } from '../about';
import { oneLine } from '../message';

/** The code in the title: that is what a locked phone shows first. */
export const codePush = pushAbout(
  ['ChallengeIssued', 'StepUpChallengeIssued'],
  ({ organization, code, event }) => {
    const digits = required(code, 'code');
    return {
      title: `${digits} is your ${oneLine(organization)} code`,
      body: "Don't share it.",
      code: digits,
      expiresAt: event.data.expiresAt,
    };
  },
);
