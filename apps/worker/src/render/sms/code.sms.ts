import type { FactsAbout } from '../../facts/message-facts';
import { smsAbout, required } from '../about';
import { oneLine } from '../message';

type Facts = FactsAbout<'ChallengeIssued' | 'StepUpChallengeIssued' | 'PhoneNumberChangeRequested'>;

/**
 * The last line lets phones fill the code in on pages of this host alone, in every language: "Origin-bound one-time
 * codes delivered via SMS", WICG.
 */
const withCode = ({ code, host, organization }: Facts, words: (digits: string, of: string) => string) => {
  const digits = required(code, 'code');
  return `${words(digits, oneLine(organization))}\n\n@${host} #${digits}`;
};

/** The code, to sign in, to prove oneself or to confirm a new number. */
export const codeSms = smsAbout(['ChallengeIssued', 'StepUpChallengeIssued', 'PhoneNumberChangeRequested'], {
  en: (facts) => withCode(facts, (digits, of) => `${digits} is your ${of} code. Don't share it.`),
  nl: (facts) => withCode(facts, (digits, of) => `${digits} is je code voor ${of}. Deel hem niet.`),
});
