import type { InEveryLanguage } from '@sallyport/domain';
import type { Push } from '@sallyport/ports';
import type { FactsAbout, MessageEvent, MessageFacts } from '../facts/message-facts';
import type { Message } from './message';

/** Makes an e-mail of facts. Throws when they are about another event than its own. */
export type EmailTemplate = (facts: MessageFacts) => Message;

/** Makes the text of an SMS of facts, likewise. */
export type SmsTemplate = (facts: MessageFacts) => string;

/** What a browser shows of a push. */
export type PushTemplate = (facts: MessageFacts) => Omit<Push, 'to' | 'subscription'>;

/** A template in every language: a missing one does not compile. */
type Compose<Type extends MessageEvent['type'], Made> = InEveryLanguage<(facts: FactsAbout<Type>) => Made>;

/** An e-mail about one type of event, or several. */
export const emailAbout = <Type extends MessageEvent['type']>(
  types: Type | readonly Type[],
  compose: Compose<Type, Message>,
): EmailTemplate => about(typeof types === 'string' ? [types] : types, compose);

/** An SMS about certain types of events. */
export const smsAbout = <Type extends MessageEvent['type']>(
  types: readonly Type[],
  compose: Compose<Type, string>,
): SmsTemplate => about(types, compose);

/** A push about certain types of events. */
export const pushAbout = <Type extends MessageEvent['type']>(
  types: readonly Type[],
  compose: Compose<Type, ReturnType<PushTemplate>>,
): PushTemplate => about(types, compose);

/** What a template cannot be without. */
export function required<Fact>(fact: Fact | null, name: string): Fact {
  if (fact === null) throw new Error(`the message lacks its ${name}`);
  return fact;
}

function about<Type extends MessageEvent['type'], Made>(
  types: readonly Type[],
  compose: Compose<Type, Made>,
): (facts: MessageFacts) => Made {
  return (facts) => {
    if (!(types as readonly string[]).includes(facts.event.type)) {
      throw new Error(`a message about ${types.join(', ')} cannot be about ${facts.event.type}`);
    }
    return compose[facts.recipient.language](facts as unknown as FactsAbout<Type>);
  };
}
