import type { Language } from '@sallyport/domain';
import { NOON } from '@sallyport/testing';
import type { MessageEvent, MessageFacts } from '../facts/message-facts';

export const link = 'https://id.acme.example/sign-in-reports/abc-_.k1.def';

/** Facts of a message to Ana about an event at noon, from her Firefox in Amsterdam. */
export const factsOf = (
  event: MessageEvent,
  { language = 'en', ...change }: Partial<MessageFacts> & { readonly language?: Language } = {},
): MessageFacts => ({
  organization: 'Acme',
  recipient: { email: 'ana@acme.example', name: 'Ana', timeZone: 'Europe/Amsterdam', language },
  event,
  at: NOON,
  origin: {
    deviceLabel: 'Firefox on Windows',
    placeKind: 'geoip',
    country: 'NL',
    region: 'North Holland',
    city: 'Amsterdam',
    ip: '193.0.6.139',
  },
  actor: null,
  subject: null,
  link,
  code: '012345',
  host: 'id.acme.example',
  ...change,
});
