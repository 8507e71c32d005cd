import { must, type Fact, type History, type Invariant } from './history';

const NAME = 'a backup code, TOTP step or SMS code accepted at most once';

/** What an event uses up, as text: no two events may use up the same. */
const uses: Readonly<Record<string, (fact: Fact) => string | null>> = {
  ChallengeIssued: ({ data }) => (data.sentTo === null ? null : `code ${data.challengeId} ${data.counter}`),
  StepUpChallengeIssued: ({ data }) => `code ${data.challengeId} ${data.counter}`,
  ChallengePassed: ({ data }) => `challenge ${data.challengeId}`,
  SessionSteppedUp: ({ data }) => (data.challengeId === null ? null : `challenge ${data.challengeId}`),
  SessionStarted: ({ data }) => `login ${data.loginId}`,
  PhoneNumberVerified: ({ data }) => `enrolment ${data.loginId}`,
  PhoneNumberChanged: ({ data }) => `change ${data.changeId}`,
  PasswordResetCompleted: ({ data }) => `reset ${data.resetId}`,
};

/** Factors whose code is used up by an event of its own, before the login or the session is told. */
const proofs: Readonly<Record<string, string>> = { totp: 'TotpStepAccepted', backup_code: 'BackupCodeUsed' };

export class UsedOnce implements Invariant {
  private readonly used = new Set<string>();
  /** Newest time step of each app. */
  private readonly steps = new Map<string, number>();
  /** Codes that were used up, by command, until what they proved is recorded. */
  private readonly proved = new Map<string, string>();

  constructor(private readonly history: History) {}

  see(fact: Fact): void {
    const use = uses[fact.type]?.(fact) ?? null;
    if (use !== null) this.useUp(use);
    if (fact.type === 'AuthenticatorAppEnrolled') this.steps.set(fact.data.factorId, fact.data.step);
    if (fact.type === 'TotpStepAccepted') this.acceptStep(fact);
    if (fact.type === 'BackupCodeUsed') this.useBackupCode(fact);
    // The first code of an app that is set up in a sign-in is used up by the enrolment.
    if (fact.type === 'ChallengePassed' && !this.isEnrolling(fact)) this.demandProof(fact, fact.data.factor);
    if (fact.type === 'SessionSteppedUp') this.demandProof(fact, fact.data.by);
  }

  private isEnrolling({ id }: Fact): boolean {
    const login = this.history.of('login', id);
    return login.some(({ type }) => type === 'EnrolmentRequired');
  }

  private acceptStep(fact: Fact): void {
    const { factorId, step } = fact.data;
    must(step > (this.steps.get(factorId) ?? Infinity), NAME, () => `step ${step} of ${factorId} again`);
    this.steps.set(factorId, step);
    this.proved.set(fact.metadata.causationId, fact.type);
  }

  private useBackupCode(fact: Fact): void {
    const made = this.history
      .of('factors', fact.id)
      .findLast(({ type }) => type === 'BackupCodesGenerated' || type === 'BackupCodesRegenerated');
    this.useUp(`backup code ${made?.eventId} ${fact.data.index}`);
    const typed = (this.history.requestOf(fact)?.body as { code?: string } | undefined)?.code;
    must(
      typed === made?.data.codes[fact.data.index],
      NAME,
      () => `backup code ${fact.data.index} was not typed in`,
    );
    this.proved.set(fact.metadata.causationId, fact.type);
  }

  private demandProof(fact: Fact, factor: string): void {
    const proof = proofs[factor];
    if (proof === undefined) return;
    const { causationId } = fact.metadata;
    must(this.proved.get(causationId) === proof, NAME, () => `${fact.type} of ${fact.id} without ${proof}`);
    this.proved.delete(causationId);
  }

  private useUp(what: string): void {
    must(!this.used.has(what), NAME, () => `${what} again`);
    this.used.add(what);
  }
}
