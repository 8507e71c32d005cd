import {
  begun,
  DomainError,
  enrolledFactors,
  factors,
  isRegistered,
  organization,
  STRANGERS,
  streamOf,
  user,
  type LoginAttempted,
  type User,
} from '@sallyport/domain';
import { newId } from '@sallyport/event-store';
import { failAttempt, recordJudgement, succeedAttempt } from './attempts';
import { attemptLogin } from './attempt-login';
import { gatherClientFacts, type Client } from './client-facts';
import { about, asUser, type AnonymousContext, type UserContext } from './contexts';
import { judgePassword, type JudgedPassword } from './judge-password';
import { completeDueRecovery } from './recovery';
import { hashSecret, SECRET_BYTES } from './secrets';
import type { SignInParts } from './sign-in-parts';
import type { SignInReply } from './sign-in-reply';

export interface EnterPassword {
  readonly context: AnonymousContext;
  /** What was typed in as e-mail address. */
  readonly address: string;
  /** Who has it; undefined: nobody. */
  readonly account: { readonly userId: string; readonly organizationId: string } | undefined;
  readonly password: string;
  readonly client: Client;
}

/**
 * The password step: counted, judged, then evaluated by the policy. Unknown, wrong, locked and deactivated end alike.
 * @throws DomainError `invalid_credentials`; `rate_limited` with `retryAfterSeconds`
 */
export async function enterPassword(parts: SignInParts, command: EnterPassword): Promise<SignInReply> {
  const { account, address, password, client } = command;
  const { log, limits } = parts;
  if (!account) {
    await limits.takePassword(address, client.ip);
    return refuse(parts, password);
  }
  const context = about(command.context, account);
  const [organizationNow, userNow] = await Promise.all([
    log.load(streamOf(organization, account.organizationId)),
    log.load(streamOf(user, account.userId)),
  ]);
  const { policy } = begun(organizationNow.state);
  const ofClient = await gatherClientFacts(parts, context, client, { user: userNow.state, policy });
  if (!ofClient.deviceTrusted) await limits.takePassword(address, client.ip);
  const bucket = ofClient.deviceTrusted ? ofClient.deviceId : STRANGERS;
  const judged = await judgeOrRefuse(parts, context, { bucket, password });
  if (judged.correct && !ofClient.deviceTrusted) await limits.givePasswordBack(address, client.ip);
  const acting = judged.correct ? asUser(context) : context;
  await recordJudgement(parts, acting, {
    judge: judged.correct
      ? succeedAttempt(acting, judged.attemptId)
      : failAttempt(parts, acting, judged.attemptId),
  });

  const isOut = ofClient.deviceBlocked || ofClient.locationBlocked || judged.user.state.status !== 'active';
  const recovered = judged.correct && !isOut && (await completeDueRecovery(parts, acting));
  const [{ state: factorsNow }, after] = await Promise.all([
    log.load(streamOf(factors, account.userId)),
    recovered ? log.load(streamOf(user, account.userId)) : judged.user,
  ]);
  const secret = parts.entropy.bytes(SECRET_BYTES);
  const facts: Omit<LoginAttempted, 'expiresAt'> = {
    ...ofClient,
    // What a device was trusted with is gone with the factors.
    deviceTrusted: ofClient.deviceTrusted && !recovered,
    userId: account.userId,
    organizationId: account.organizationId,
    passwordCorrect: judged.correct,
    secretHash: hashSecret(secret),
    policy,
    enrolledFactors: enrolledFactors(factorsNow),
    passwordChannel: channelOf(after.state),
    enrolmentDue: factorsNow.enrolmentDue,
    locked: false,
    userRevision: after.revision,
    organizationRevision: organizationNow.revision,
  };
  return attemptLogin(parts, acting, {
    loginToken: { id: newId(context, 'login'), secret },
    facts,
    userNow: after.state,
    phone: factorsNow.phone?.phone ?? null,
    password,
    deviceToken: client.deviceToken,
  });
}

/** Locked is answered as wrong, and takes as long. */
async function judgeOrRefuse(
  parts: SignInParts,
  context: UserContext,
  shown: Parameters<typeof judgePassword>[2],
): Promise<JudgedPassword> {
  try {
    return await judgePassword(parts, context, shown);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'attempts_locked')
      return refuse(parts, shown.password);
    throw error;
  }
}

async function refuse({ hasher }: SignInParts, password: string): Promise<never> {
  await hasher.verify(undefined, password);
  throw new DomainError('invalid_credentials');
}

const channelOf = (state: User) => (isRegistered(state) ? state.passwordChannel : 'person');
