import type { InEveryLanguage } from '@sallyport/domain';

/** Who did something, when it was nobody with a name. */
export const actorWords: InEveryLanguage<{ readonly service: string; readonly gone: string }> = {
  en: { service: 'A program of your organization', gone: 'Somebody who has left' },
  nl: { service: 'Een programma van je organisatie', gone: 'Iemand die er niet meer is' },
};
