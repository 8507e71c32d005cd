import type { FactsAbout } from '../../facts/message-facts';
import { pushAbout, required } from '../about';
import { oneLine } from '../message';

type Facts = FactsAbout<'ChallengeIssued' | 'StepUpChallengeIssued'>;

const withCode = ({ code, event, organization }: Facts, words: (digits: string, of: string) => string[]) => {
  const digits = required(code, 'code');
  const [title = '', body = ''] = words(digits, oneLine(organization));
  return { title, body, code: digits, link: null, expiresAt: event.data.expiresAt };
};

/** The code in the title: that is what a locked phone shows first. */
export const codePush = pushAbout(['ChallengeIssued', 'StepUpChallengeIssued'], {
  en: (facts) => withCode(facts, (digits, of) => [`${digits} is your ${of} code`, "Don't share it."]),
  nl: (facts) => withCode(facts, (digits, of) => [`${digits} is je code voor ${of}`, 'Deel hem niet.']),
});
