import type { OneTimeCodes } from '@sallyport/ports';
import { passwordOf } from '../parts/simulated-hasher';
import { ring } from '../parts/services';
import { must, type Fact, type History, type Invariant } from './history';

const NAME = 'no session without the factors that the policy asked for';

/** The policy of an organization that never set one asks for nothing. */
const never: readonly string[] = [];

/** Judges each login by the log and by what was typed in, with rules of its own. */
export class SecondFactor implements Invariant {
  constructor(
    private readonly history: History,
    private readonly codes: Pick<OneTimeCodes, 'hotp'>,
  ) {}

  see(fact: Fact): void {
    if (fact.type === 'LoginAttempted' && fact.data.passwordCorrect) this.attempted(fact);
    if (fact.type === 'ChallengePassed') this.passed(fact);
    if (fact.type === 'PhoneNumberVerified') this.enrolled(fact);
    if (fact.type === 'SessionStarted') this.started(fact);
  }

  private attempted(fact: Fact): void {
    const { userId, userRevision, locationKnown, locationId, policy } = fact.data;
    const typed = (this.history.requestOf(fact)?.body as { password?: string } | undefined)?.password;
    const user = this.history.of('user', userId).slice(0, userRevision + 1);
    const set = user.findLast(
      ({ data }) =>
        'passwordHash' in data ||
        data.purpose === 'sign-in-reported' ||
        data.purpose === 'phone-change-cancelled',
    );
    must(
      typed !== undefined && passwordOf(set?.data.passwordHash ?? '') === typed,
      NAME,
      () => `login ${fact.id} took a wrong password`,
    );
    const place = this.history.of('location', locationId ?? '');
    must(!locationKnown || place.length > 0, NAME, () => `login ${fact.id} knows a place that is new`);
    const asks = this.requireOn(fact);
    must(
      JSON.stringify(policy.requireOn) === JSON.stringify(asks),
      NAME,
      () => `login ${fact.id} has another policy`,
    );
  }

  /** When the organization asked for a second factor as the login began. */
  private requireOn({ data }: Fact): readonly string[] {
    const organization = this.history
      .of('organization', data.organizationId)
      .slice(0, data.organizationRevision + 1);
    return (
      organization.findLast(({ type }) => type === 'TwoFactorPolicyChanged')?.data.policy.requireOn ?? never
    );
  }

  private passed(fact: Fact): void {
    const { factor, challengeId } = fact.data;
    if (factor !== 'sms') return;
    const login = this.history.of('login', fact.id);
    const sent = login.findLast(({ type, data }) => type === 'ChallengeIssued' && data.factor === 'sms');
    must(
      sent !== undefined && sent.data.challengeId === challengeId,
      NAME,
      () => `${challengeId} is not the newest`,
    );
    const { key } = ring.derive('one-time-code', challengeId, sent.data.keyId);
    const typed = (this.history.requestOf(fact)?.body as { code?: string } | undefined)?.code;
    must(typed === this.codes.hotp(key, sent.data.counter), NAME, () => `${challengeId} took a wrong code`);
    must(fact.at < sent.data.expiresAt, NAME, () => `${challengeId} took a code that had expired`);
    if (login.some(({ type }) => type === 'EnrolmentRequired')) return;
    const numbers = this.history.of('factors', login[0]?.data.userId).map(({ data }) => data.phone);
    must(numbers.includes(sent.data.sentTo), NAME, () => `${challengeId} went to a strange number`);
  }

  /** The first factor only: a login that knows nothing but the password must not bring another one in. */
  private enrolled(fact: Fact): void {
    const others = this.history.of('factors', fact.id).filter(({ revision }) => revision < fact.revision);
    const apps = new Set<string>();
    let hasPhone = false;
    for (const { type, data } of others) {
      if (type === 'AuthenticatorAppEnrolled') apps.add(data.factorId);
      if (type === 'AuthenticatorAppRemoved') apps.delete(data.factorId);
      if (/^PhoneNumber(Verified|Changed|ChangeCancelled)$/.test(type))
        hasPhone = type !== 'PhoneNumberChangeCancelled';
      if (type === 'RecoveryCompleted') {
        apps.clear();
        hasPhone = false;
      }
    }
    const login = this.history.of('login', fact.data.loginId);
    const sent = login.findLast(
      ({ type, data }) => type === 'ChallengeIssued' && data.sentTo === fact.data.phone,
    );
    const passed = login.some(
      ({ type, data }) => type === 'ChallengePassed' && data.challengeId === sent?.data.challengeId,
    );
    must(passed, NAME, () => `the number of ${fact.id} was not proved`);
    // A factor that is no longer allowed is passed once more, before another is set up.
    const passedBefore = login.findIndex(({ type }) => type === 'ChallengePassed');
    const enrols = login.findIndex(({ type }) => type === 'EnrolmentRequired');
    const isBeside = passedBefore >= 0 && passedBefore < enrols;
    must(
      isBeside || (!hasPhone && apps.size === 0),
      NAME,
      () => `user ${fact.id} had a factor and was given another`,
    );
  }

  private started(fact: Fact): void {
    const { loginId, userId, deviceId, assurance } = fact.data;
    const login = this.history.of('login', loginId);
    const attempted = login[0];
    const succeeded = login.find(({ type }) => type === 'LoginSucceeded');
    must(attempted?.data.passwordCorrect === true, NAME, () => `session ${fact.id} has no password`);
    must(
      succeeded?.data.sessionId === fact.id &&
        succeeded.data.deviceId === deviceId &&
        attempted.data.userId === userId,
      NAME,
      () => `session ${fact.id} is of no login that succeeded`,
    );
    const asks = this.requireOn(attempted);
    const { deviceTrusted, locationKnown, enrolledFactors, enrolmentDue } = attempted.data;
    const required =
      enrolmentDue ||
      asks.includes('every_login') ||
      ((asks.length > 0 || enrolledFactors.length > 0) && !deviceTrusted) ||
      (asks.includes('new_location') && !locationKnown);
    const passed = login.some(({ type }) => type === 'ChallengePassed');
    must(passed || !required, NAME, () => `session ${fact.id} has no second factor`);
    must(passed === (assurance === 'two_factor'), NAME, () => `session ${fact.id} says ${assurance}`);
  }
}
