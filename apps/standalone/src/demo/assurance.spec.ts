import { begun, session, type Recorded, type Session, type SessionEvent } from '@sallyport/domain';
import { seededLog } from './spec-support/seeded-log';

let demo: Awaited<ReturnType<typeof seededLog>>;
beforeAll(async () => {
  demo = await seededLog();
});

const ofType = (...types: string[]) => demo.log.filter(({ type }) => types.includes(type));

/** A session as it was before a position of the log. */
const sessionBefore = (id: string | undefined, position: number): Session =>
  demo.log
    .filter((event) => event.category === 'session' && event.id === id && event.position < position)
    .reduce(
      (state, event) => session.evolve(state, event as unknown as Recorded<SessionEvent>),
      session.initial,
    );

it('makes every sensitive change in a session that was stepped up', () => {
  const changes = ofType(
    'AuthenticatorAppOffered',
    'AuthenticatorAppEnrolled',
    'BackupCodesRegenerated',
    'BackupCodesViewed',
    'PasswordChanged',
    'PhoneNumberChangeRequested',
    'PhoneNumberChanged',
    'TwoFactorPolicyChanged',
    'UserDeactivated',
  );
  const privileged = ofType('UserRegistered').filter(
    ({ data, metadata }) => data['role'] !== 'member' && metadata.sessionId !== undefined,
  );
  expect(new Set(changes.map(({ type }) => type)).size).toBe(9);
  expect(privileged).toHaveLength(3);
  for (const { at, position, metadata } of [...changes, ...privileged]) {
    const { steppedUpUntil } = begun(sessionBefore(metadata.sessionId, position));
    expect(steppedUpUntil! > at).toBe(true);
  }
});

it('steps up by a factor wherever the user has one', () => {
  const verified = new Map(ofType('PhoneNumberVerified').map(({ id, position }) => [id, position]));
  const steps = ofType('SessionSteppedUp');
  expect(new Set(steps.map(({ data }) => data['by']))).toEqual(new Set(['password', 'sms', 'totp']));
  for (const { data, metadata, position } of steps) {
    const actor = metadata.actor.id;
    expect(data['by'] === 'password').toBe(position < (verified.get(actor) ?? 0));
  }
});

it('trusts a device only after a sign-in by two factors', () => {
  const byTwo = ofType('LoginSucceeded').filter(({ data }) => data['assurance'] === 'two_factor');
  const logins = new Set(byTwo.map(({ id }) => id));
  const trusted = ofType('DeviceTrusted');
  expect(trusted.length).toBeGreaterThan(20);
  for (const { data } of trusted) expect(logins.has(String(data['loginId']))).toBe(true);
});

it('leaves computers of others untrusted', () => {
  const trusted = new Set(ofType('DeviceTrusted').map(({ id }) => id));
  const notMine = ofType('DeviceBlocked').find(({ data }) => data['reason'] === 'not-mine');
  const [byBackupCode] = ofType('ChallengePassed').filter(({ data }) => data['factor'] === 'backup_code');
  const borrowed = ofType('LoginSucceeded').find(({ id }) => id === byBackupCode?.id)?.data['deviceId'];
  expect(notMine).toBeDefined();
  expect(borrowed).toBeDefined();
  for (const deviceId of [notMine!.id, String(borrowed)]) expect(trusted.has(deviceId)).toBe(false);
});
