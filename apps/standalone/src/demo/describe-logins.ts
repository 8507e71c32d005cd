import { addressOf, DEMO_PASSWORD, DEMO_TOTP_SEED, people, type PersonName } from './people';

/** Whom a visitor would sign in as, and what there is to see. */
const toTry: readonly (readonly [PersonName, string])[] = [
  ['ana', 'member; somebody else is signed in as her'],
  ['jonas', 'member; lost a phone, and came back in by a backup code'],
  ['sofia', 'member; blocked a hotel’s computer, and the town it is in'],
  ['priya', 'member; locked out by a stranger who tries passwords; an administrator can unlock the account'],
  ['grace', 'administrator; switched two-factor sign-in on, has an authenticator app'],
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
    `  Codes by SMS are in the Outbox; the key of Grace's authenticator app is ${DEMO_TOTP_SEED}`,
    '',
    'The first five minutes: sign in as Ana with the code from the Outbox, find the session that is not hers, end it,',
    'block its device, and read all of it in the audit log.',
  ];
}
