import { ERASED } from '@sallyport/domain';
import type { Channel, Email, Push, Sms } from '@sallyport/ports';
import type { Dropped, MessageEvent, MessageFacts } from './facts/message-facts';
import { renderEmail } from './render/message';
import { emailTemplates, pushTemplates, smsTemplates } from './render/templates';

/** A message that is ready to go out. */
export type Composed =
  | { readonly channel: 'sms'; readonly sms: Sms }
  | { readonly channel: 'email'; readonly email: Email }
  /** For each of the user's push devices. */
  | { readonly channel: 'push'; readonly push: Omit<Push, 'subscription'> };

/** Makes the message that a job asks for. Throws when the template lacks a fact that it cannot be without. */
export function composeMessage(channel: Channel, template: string, facts: MessageFacts): Composed | Dropped {
  if (channel === 'email') {
    const compose = emailTemplates.get(template);
    if (!compose) return { dropped: 'no_template' };
    const rendered = renderEmail(compose(facts), facts.organization, facts.recipient.language);
    return { channel, email: { to: facts.recipient.email, ...rendered } };
  }
  if (channel === 'push') {
    const compose = pushTemplates.get(template);
    if (!compose) return { dropped: 'no_template' };
    return { channel, push: { to: facts.recipient.email, ...compose(facts) } };
  }
  const compose = smsTemplates.get(template);
  if (!compose) return { dropped: 'no_template' };
  const to = numberFor(facts.event);
  return to === null || to === ERASED
    ? { dropped: 'no_recipient' }
    : { channel: 'sms', sms: { to, text: compose(facts) } };
}

/** The number that an SMS about an event goes to; that of the event's own moment, whatever it is by now. */
function numberFor(event: MessageEvent): string | null {
  switch (event.type) {
    case 'ChallengeIssued':
    case 'StepUpChallengeIssued':
      return event.data.sentTo;
    case 'PhoneNumberChangeRequested':
    case 'RecoveryRequested':
      return event.data.phone;
    case 'PhoneNumberChanged':
      return event.data.previousPhone;
    default:
      return null;
  }
}
