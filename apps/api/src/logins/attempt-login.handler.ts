import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  beginsWithMessage,
  begun,
  decideAttemptLogin,
  decideRehashPassword,
  DomainError,
  enrolledFactors,
  factors,
  isRegistered,
  login,
  organization,
  STRANGERS,
  streamOf,
  user,
  type LoginAttempted,
  type LoginOutcome,
  type User,
} from '@sallyport/domain';
import { CommandRunner, KeyRing, newId } from '@sallyport/event-store';
import { ENTROPY, PASSWORD_HASHER, type Entropy, type PasswordHasher } from '@sallyport/ports';
import { formatToken } from '../http/secret-token';
import { about, asUser, type AnonymousContext } from '../security/anonymous-context';
import { AddressBudget } from '../security/address-budget';
import { ClientFacts, type Client } from '../security/client-facts';
import { Directory, type Account } from '../security/directory';
import { Guesses } from '../security/guesses';
import { MessageBudget } from '../security/message-budget';
import { hashSecret, SECRET_BYTES } from '../security/secrets';
import { UniformRefusal } from '../security/uniform-refusal';
import { CompleteLogin } from './complete-login';
import type { LoginReply } from './login-reply';
import { LoginViews } from './login-views';
import type { UserContext } from '../security/user-context';

export class AttemptLogin extends Command<LoginReply> {
  constructor(
    readonly context: AnonymousContext,
    readonly email: string,
    readonly password: string,
    readonly client: Client,
    /** Set for a service that signs in users of its own organization; others are unknown to it. */
    readonly withinOrganization: string | undefined,
  ) {
    super();
  }
}

/** The password step. Unknown, wrong, locked and deactivated end alike: same answer, same time. */
@CommandHandler(AttemptLogin)
export class AttemptLoginHandler implements ICommandHandler<AttemptLogin> {
  constructor(
    private readonly run: CommandRunner,
    private readonly directory: Directory,
    private readonly facts: ClientFacts,
    private readonly guesses: Guesses,
    private readonly complete: CompleteLogin,
    private readonly views: LoginViews,
    private readonly addressBudget: AddressBudget,
    private readonly messageBudget: MessageBudget,
    private readonly uniformly: UniformRefusal,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(PASSWORD_HASHER) private readonly hasher: PasswordHasher,
    @Inject(ENTROPY) private readonly entropy: Entropy,
  ) {}

  execute(command: AttemptLogin): Promise<LoginReply> {
    return this.uniformly.of('invalid_credentials', async () => {
      const account = await this.directory.find(command.email);
      const { withinOrganization: within } = command;
      if (account && (within === undefined || within === account.organizationId))
        return this.attempt(command, account);
      await this.addressBudget.take(command.email);
      await this.hasher.verify(undefined, command.password);
      throw new DomainError('invalid_credentials');
    });
  }

  private async attempt(command: AttemptLogin, account: Account): Promise<LoginReply> {
    const { password, client } = command;
    const context = about(command.context, account);
    const [organizationNow, factorsNow, before] = await Promise.all([
      this.run.load(streamOf(organization, account.organizationId)),
      this.run.load(streamOf(factors, account.userId)),
      this.run.load(streamOf(user, account.userId)),
    ]);
    const { policy } = begun(organizationNow.state);
    const facts = await this.facts.gather(context, client, { user: before.state, policy });
    if (!facts.deviceKnown) await this.addressBudget.take(command.email);
    const bucket = facts.deviceKnown ? facts.deviceId : STRANGERS;
    const attemptId = await this.reserve(context, bucket, password);
    const passwordCorrect = await this.hasher.verify(hashOf(before.state), password);

    // The hash took its time: what it was compared with may not be the password any more.
    const after = await this.run.load(streamOf(user, account.userId));
    const stillCorrect = passwordCorrect && hashOf(after.state) === hashOf(before.state);
    const loginId = newId(context, 'login');
    const loginSecret = this.entropy.bytes(SECRET_BYTES);
    const attempted: Omit<LoginAttempted, 'expiresAt'> = {
      ...facts,
      userId: account.userId,
      organizationId: account.organizationId,
      passwordCorrect: stillCorrect,
      secretHash: hashSecret(loginSecret),
      policy,
      enrolledFactors: enrolledFactors(factorsNow.state),
      locked: false,
      userRevision: after.revision,
      organizationRevision: organizationNow.revision,
    };
    const acting = stillCorrect ? asUser(context) : context;
    const outcome = await this.record(
      acting,
      loginId,
      attempted,
      after.state,
      await this.phoneFor(context, attempted, factorsNow.state.phone?.phone ?? null),
      attemptId,
    );
    if (outcome === 'wrong_password' || outcome === 'user_deactivated')
      throw new DomainError('invalid_credentials');
    await this.rehash(acting, after.state, password);
    if (outcome === 'complete') return this.finish(acting, loginId, client);
    const view = await this.views.of(loginId, account.userId, context.now);
    const open = outcome === 'challenge_required' || outcome === 'enrolment_required';
    return {
      login: view,
      ...(open && { loginToken: formatToken('login', { id: loginId, secret: loginSecret }) }),
    };
  }

  /** Locked is answered as wrong, and takes as long. */
  private async reserve(context: UserContext, bucket: string, password: string): Promise<string> {
    try {
      return await this.guesses.reserve(context, { kind: 'password', bucket });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'attempts_locked') throw error;
      await this.hasher.verify(undefined, password);
      throw new DomainError('invalid_credentials');
    }
  }

  /** The verified phone; null when no code may be sent now: then the login asks for what needs none. */
  private async phoneFor(
    context: UserContext,
    facts: Omit<LoginAttempted, 'expiresAt'>,
    phone: string | null,
  ): Promise<string | null> {
    if (phone === null || !facts.passwordCorrect || !beginsWithMessage(facts)) return phone;
    try {
      await this.messageBudget.takeForEnrolled(context);
      return phone;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'resend_too_soon') return null;
      throw error;
    }
  }

  private async record(
    context: UserContext,
    loginId: string,
    facts: Omit<LoginAttempted, 'expiresAt'>,
    userNow: User,
    phone: string | null,
    attemptId: string,
  ): Promise<LoginOutcome> {
    const command = {
      facts,
      userActive: userNow.status === 'active',
      sessionId: newId(context, 'session'),
      challengeId: newId(context, 'challenge'),
      keyId: this.keys.currentKeyId,
      phone,
      now: context.now,
    };
    const [outcome] = await Promise.all([
      this.run.on(context, streamOf(login, loginId), (state) => decideAttemptLogin(command, state)),
      facts.passwordCorrect
        ? this.guesses.succeed(context, attemptId)
        : this.guesses.fail(context, attemptId),
    ]);
    return outcome;
  }

  private async finish(context: UserContext, loginId: string, { deviceToken }: Client): Promise<LoginReply> {
    const { state } = await this.run.load(streamOf(login, loginId));
    if (state.status !== 'succeeded') throw new DomainError('conflict');
    const { attempted, sessionId } = state;
    const completed = { loginId, attempted, sessionId, assurance: 'password', deviceToken } as const;
    const { sessionExpiresAt, ...tokens } = await this.complete.execute(context, completed);
    return { login: await this.views.of(loginId, context.userId, context.now, sessionExpiresAt), ...tokens };
  }

  /** The parameters of the hash have moved on: while the password is at hand, so does the hash. */
  private async rehash(context: UserContext, userNow: User, password: string): Promise<void> {
    const verifiedHash = hashOf(userNow);
    if (verifiedHash === undefined || !this.hasher.needsRehash(verifiedHash)) return;
    const passwordHash = await this.hasher.hash(password);
    await this.run.on(context, streamOf(user, context.userId), (state) =>
      decideRehashPassword({ passwordHash, verifiedHash }, state),
    );
  }
}

const hashOf = (state: User): string | undefined =>
  isRegistered(state) ? (state.passwordHash ?? undefined) : undefined;
