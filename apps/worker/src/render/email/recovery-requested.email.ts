import type { FactsAbout } from '../../facts/message-facts';
import { emailAbout, required } from '../about';
import { formatTime } from '../format-time';
import { happened } from '../happened';

/**
 * What its user can do about a recovery. A link stops only one that the user asked for: a sign-in with two factors, or an
 * administrator, stops the others.
 */
export const recoveryRequested = emailAbout('RecoveryRequested', {
  en: (facts) => {
    const { dueAt, requestedBy } = facts.event.data;
    const common = {
      subject: `Recovery of your ${facts.organization} account was requested`,
      facts: rows(facts, 'Second factors are removed on', formatTime(dueAt, facts.recipient)),
    };
    const outcome =
      'After that, the next sign-in with your password removes your second factors, ends all sessions and asks for a new second factor.';
    if (requestedBy === 'user') {
      return {
        ...common,
        lead: 'Somebody with your password asked to recover your account.',
        paragraphs: [
          outcome,
          'This was you? Nothing to do. If you find your second factor, sign in with it: that stops the recovery.',
          'If not, cancel it and choose a new password: somebody knows yours.',
        ],
        action: { label: 'Cancel the recovery', url: required(facts.link, 'link') },
      };
    }
    const starter =
      requestedBy === 'operator' ? 'An operator of this service' : (facts.actor ?? 'An administrator');
    return {
      ...common,
      lead: `${starter} started a recovery of your account.`,
      paragraphs: [
        outcome,
        'You still have a second factor? Sign in with it: that stops the recovery.',
        'An administrator other than you can stop it too.',
      ],
    };
  },
  nl: (facts) => {
    const { dueAt, requestedBy } = facts.event.data;
    const common = {
      subject: `Er is gevraagd om herstel van je account bij ${facts.organization}`,
      facts: rows(facts, 'Tweede factoren worden verwijderd op', formatTime(dueAt, facts.recipient)),
    };
    const outcome =
      'Wie daarna met je wachtwoord inlogt, verwijdert je tweede factoren, beëindigt alle sessies en stelt een nieuwe tweede factor in.';
    if (requestedBy === 'user') {
      return {
        ...common,
        lead: 'Iemand met je wachtwoord vroeg om herstel van je account.',
        paragraphs: [
          outcome,
          'Was jij dit? Dan hoef je niets te doen. Vind je je tweede factor terug, log er dan mee in: dat stopt het herstel.',
          'Zo niet, annuleer het herstel en kies een nieuw wachtwoord: iemand kent het jouwe.',
        ],
        action: { label: 'Herstel annuleren', url: required(facts.link, 'link') },
      };
    }
    const starter =
      requestedBy === 'operator' ? 'Een systeembeheerder van deze dienst' : (facts.actor ?? 'Een beheerder');
    return {
      ...common,
      lead: `${starter} startte het herstel van je account.`,
      paragraphs: [
        outcome,
        'Heb je nog een tweede factor? Log er dan mee in: dat stopt het herstel.',
        'Een andere beheerder kan het ook stoppen.',
      ],
    };
  },
});

/** From where it was asked for says something of the user's own requests only. */
const rows = (
  facts: FactsAbout<'RecoveryRequested'>,
  label: string,
  due: string,
): [label: string, value: string][] => {
  const origin = facts.event.data.requestedBy === 'user' ? facts.origin : null;
  return [[label, due], ...happened({ ...facts, origin })];
};
