import { addressOf, DEMO_PASSWORD, DEMO_TOTP_SEED, people, type PersonName } from './people';

/** Whom a visitor would sign in as, and what there is to see. */
const toTry: readonly (readonly [PersonName, string])[] = [
  ['ana', 'member. Somebody else is signed in as her: find the session, end it, block its device'],
  ['jonas', 'member. Lost a phone, and came back in by a backup code'],
  ['sofia', 'member. Blocked a hotel’s computer, and the town it is in'],
  ['priya', 'member. Locked out by a stranger who guesses at her password; an administrator can lift it'],
  ['grace', 'administrator. Switched two-factor sign-in on; has an authenticator app'],
  ['lars', 'administrator'],
  ['yuki', 'auditor'],
  ['camille', 'analyst'],
];

/** What the terminal says of the demo's logins, line by line. */
export function describeDemoLogins(): string[] {
  const width = Math.max(...toTry.map(([name]) => addressOf(name).length));
  return [
    `Demo organization Acme: ${Object.keys(people).length} people, 90 days of history. Everybody's password: ${DEMO_PASSWORD}`,
    ...toTry.map(([name, what]) => `  ${addressOf(name).padEnd(width)}  ${what}`),
    `Codes by SMS are in the Outbox. Grace's authenticator app: ${DEMO_TOTP_SEED}`,
  ];
}
