import {
  challengeIssued,
  NOON,
  phoneNumberChanged,
  phoneNumberChangeRequested,
  stepUpChallengeIssued,
} from '@sallyport/testing';
import type { MessageEvent, MessageFacts } from '../facts/message-facts';
import { smsTemplates } from './templates';

const link = 'https://id.acme.example/phone-changes/abc-_.k1.def';

const factsOf = (event: MessageEvent, change: Partial<MessageFacts> = {}): MessageFacts => ({
  organization: 'Acme',
  recipient: { email: 'ana@acme.example', name: 'Ana', timeZone: 'Europe/Amsterdam', language: 'en' },
  event,
  at: NOON,
  origin: null,
  actor: null,
  link,
  code: '012345',
  host: 'id.acme.example',
  ...change,
});

it.each([
  ['code', challengeIssued()],
  ['code', stepUpChallengeIssued()],
  ['phone-change-code', phoneNumberChangeRequested()],
])('%s about %j brings the code, bound to the host', (template, event) => {
  expect(smsTemplates.get(template)?.(factsOf(event))).toBe(
    "012345 is your Acme code. Don't share it.\n\n@id.acme.example #012345",
  );
});

it('number-changed brings the link', () => {
  expect(smsTemplates.get('number-changed')?.(factsOf(phoneNumberChanged()))).toBe(
    `The phone number of your Acme account was changed. Not you? Take it back within 24 hours: ${link}`,
  );
});

it('lets no name add a line that a phone reads', () => {
  const facts = factsOf(challengeIssued(), { organization: 'Acme\n\n@evil.example #999999' });
  expect(smsTemplates.get('code')?.(facts).split('\n')).toEqual([
    "012345 is your Acme @evil.example #999999 code. Don't share it.",
    '',
    '@id.acme.example #012345',
  ]);
});

it('is not sent without its code', () => {
  expect(() => smsTemplates.get('code')?.(factsOf(challengeIssued(), { code: null }))).toThrow('code');
});
