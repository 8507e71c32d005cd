import { must, type Fact, type History, type Invariant } from './history';

const CHANNELS = 'no session without two channels where two are due';
const TRUST = 'no trust without two factors';
const CHANGES = 'no factor change without the strongest proof';

const DAY = 86_400_000;
/** Changes that a session makes to the factors of its user; codes of new factors come after such a one. */
const changes = new Set([
  'AuthenticatorAppOffered',
  'AuthenticatorAppRemoved',
  'PhoneNumberChangeRequested',
  'BackupCodesRegenerated',
  'BackupCodesViewed',
  'PushDeviceRegistered',
]);

/** Judges what each proof is worth by the log, with rules of its own. */
export class Proofs implements Invariant {
  constructor(private readonly history: History) {}

  see(fact: Fact): void {
    if (fact.type === 'SessionStarted') this.started(fact);
    if (fact.type === 'LoginAttempted' && fact.data.deviceTrusted) this.trusted(fact);
    if (changes.has(fact.type) && fact.metadata.sessionId !== undefined) this.changed(fact);
  }

  private started(fact: Fact): void {
    const { loginId, userId } = fact.data;
    const login = this.history.of('login', loginId);
    const passed = login.find(({ type }) => type === 'ChallengePassed');
    if (passed?.data.factor !== 'backup_code') return;
    const codes = this.codesAt(userId);
    const wereMailed = codes?.type === 'BackupCodesGenerated' && codes.data.email === 'codes';
    must(
      !(wereMailed && this.isMailboxPassword(login[0] as Fact)),
      CHANNELS,
      () => `session ${fact.id} has a mailbox and nothing else`,
    );
  }

  private codesAt(userId: string): Fact | undefined {
    return this.history
      .of('factors', userId)
      .findLast(({ type }) => type === 'BackupCodesGenerated' || type === 'BackupCodesRegenerated');
  }

  /** Whether a login's password was set by a link, and no sign-in has passed another channel since. */
  private isMailboxPassword({ data }: Fact): boolean {
    const user = this.history.of('user', data.userId).slice(0, data.userRevision + 1);
    const last = user.findLast(
      ({ type, data: set }) =>
        ['UserRegistered', 'PasswordResetCompleted', 'PasswordConfirmed'].includes(type) ||
        (type === 'PasswordChanged' && set.byTwoFactors === true),
    );
    return last?.type === 'PasswordResetCompleted';
  }

  private trusted(fact: Fact): void {
    const { deviceId, userId, userRevision, policy } = fact.data;
    const device = this.history.of('device', deviceId);
    const trust = device.findLast(({ type }) => type === 'DeviceTrusted');
    const lost = device.findLast(({ type }) => type === 'DeviceBlocked' || type === 'DeviceForgotten');
    const user = this.history.of('user', userId).slice(0, userRevision + 1);
    const ended = user.findLast(
      ({ type, data }) =>
        (type !== 'PasswordRehashed' && 'passwordHash' in data) || data.reason === 'recovered',
    );
    const passed =
      trust !== undefined &&
      this.history.of('login', trust.data.loginId).some(({ type }) => type === 'ChallengePassed');
    must(passed, TRUST, () => `login ${fact.id} trusts a device on which no second factor was passed`);
    must((lost?.revision ?? -1) < trust.revision, TRUST, () => `login ${fact.id} trusts a lost device`);
    must(
      trust.data.userRevision >= (ended?.revision ?? 0),
      TRUST,
      () => `login ${fact.id} trusts a device from before a new password`,
    );
    must(
      Date.parse(fact.at) - Date.parse(trust.at) < policy.deviceTrustDays * DAY,
      TRUST,
      () => `login ${fact.id} trusts a device for too long`,
    );
  }

  private changed(fact: Fact): void {
    const session = this.history.of('session', fact.metadata.sessionId as string);
    const proof = session.findLast(({ type, data }) =>
      type === 'SessionStarted' ? data.assurance === 'two_factor' : type === 'SessionSteppedUp',
    );
    must(proof !== undefined, CHANGES, () => `${fact.type} of ${fact.id} without a proof`);
    if (proof.type === 'SessionSteppedUp' && proof.data.by === 'password')
      must(
        !this.hadFactor(fact.id, proof.position),
        CHANGES,
        () => `${fact.type} of ${fact.id} by the password alone`,
      );
  }

  /** Whether a user had a factor to be asked for at a place in the log. */
  private hadFactor(userId: string, position: number): boolean {
    const factors = this.history.of('factors', userId).filter((one) => one.position < position);
    const apps = new Set<string>();
    let phone = false;
    for (const { type, data } of factors) {
      if (type === 'AuthenticatorAppEnrolled') apps.add(data.factorId);
      if (type === 'AuthenticatorAppRemoved') apps.delete(data.factorId);
      if (type === 'PhoneNumberVerified' || type === 'PhoneNumberChanged') phone = true;
      if (type === 'RecoveryCompleted') {
        apps.clear();
        phone = false;
      }
    }
    return phone || apps.size > 0;
  }
}
