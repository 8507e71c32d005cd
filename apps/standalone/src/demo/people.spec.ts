import { parseMobileNumber } from '@sallyport/adapters/phone-numbers';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import { describeDemoLogins } from './describe-logins';
import { DEMO_PASSWORD, DEMO_TOTP_KEY, DEMO_TOTP_SEED, people, type Person } from './people';
import { NEW_NUMBER } from './stories/lost-phone';

const numbers = Object.values<Person>(people).map(
  ({ phone, phoneCountry }) => [phone, phoneCountry] as const,
);

it.each([...numbers, [NEW_NUMBER.phone, NEW_NUMBER.country] as const])(
  '%s is a mobile number of %s',
  (e164, country) => {
    expect(parseMobileNumber(country, e164)).toEqual({ e164, country });
  },
);

it('has a password that the api takes, and one key of 160 bits for apps', () => {
  expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(12);
  expect(DEMO_TOTP_KEY).toHaveLength(20);
  expect(new SpeakeasyOneTimeCodes({ bytes: () => DEMO_TOTP_KEY }).newSeed()).toBe(DEMO_TOTP_SEED);
});

it('tells a visitor whom to sign in as, and how', () => {
  const text = describeDemoLogins().join('\n');
  for (const needed of [DEMO_PASSWORD, DEMO_TOTP_SEED, 'ana@acme.example', 'grace@acme.example'])
    expect(text).toContain(needed);
});
