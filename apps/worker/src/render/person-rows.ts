import type { InEveryLanguage, Language } from '@sallyport/domain';
import { actorWords } from '../facts/actor-words';
import type { MessageFacts } from '../facts/message-facts';

const words: InEveryLanguage<{ readonly person: string; readonly email: string }> = {
  en: { person: 'Person', email: 'E-mail address' },
  nl: { person: 'Persoon', email: 'E-mailadres' },
};

/** Whom a message to somebody else is about, as rows of it. */
export function personRows(subject: MessageFacts['subject'], language: Language): [string, string][] {
  const { person, email } = words[language];
  if (!subject) return [[person, actorWords[language].gone]];
  return subject.name === null
    ? [[email, subject.email]]
    : [
        [person, subject.name],
        [email, subject.email],
      ];
}
