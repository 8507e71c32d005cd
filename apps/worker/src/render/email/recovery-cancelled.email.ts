import type { InEveryLanguage, Language } from '@sallyport/domain';
import type { FactsAbout } from '../../facts/message-facts';
import { emailAbout } from '../about';
import { happened, NOT_YOU } from '../happened';

type Facts = FactsAbout<'RecoveryCancelled'>;

const by: InEveryLanguage<Record<Facts['event']['data']['reason'], (actor: string | null) => string>> = {
  en: {
    link: () => 'The link in one of our messages cancelled it.',
    'two-factor-sign-in': () => 'A sign-in with two factors cancelled it.',
    administrator: (actor) => `${actor ?? 'An administrator'} cancelled it.`,
  },
  nl: {
    link: () => 'Dat is gedaan met de link in een van onze berichten.',
    'two-factor-sign-in': () => 'Dat is gedaan door in te loggen met twee factoren.',
    administrator: (actor) => `${actor ?? 'Een beheerder'} heeft dat gedaan.`,
  },
};

/** Second factors stay as they are. */
export const recoveryCancelled = emailAbout('RecoveryCancelled', {
  en: (facts) => ({
    subject: `The recovery of your ${facts.organization} account was cancelled`,
    lead: 'Your second factors stay as they are.',
    facts: happened(facts),
    paragraphs: paragraphs(facts, 'en'),
  }),
  nl: (facts) => ({
    subject: `Het herstel van je account bij ${facts.organization} is geannuleerd`,
    lead: 'Je tweede factoren blijven zoals ze zijn.',
    facts: happened(facts),
    paragraphs: paragraphs(facts, 'nl'),
  }),
});

function paragraphs({ event, actor }: Facts, language: Language): string[] {
  const { reason } = event.data;
  const said = by[language][reason](actor);
  return reason === 'administrator' ? [said] : [said, NOT_YOU[language]];
}
