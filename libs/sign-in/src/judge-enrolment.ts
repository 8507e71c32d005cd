import {
  appOfferedIn,
  begun,
  decideEnrolAppInLogin,
  decideVerifyPhone,
  DomainError,
  factors,
  organization,
  streamOf,
  type Challenge,
  type OpenLogin,
} from '@sallyport/domain';
import { appendTo, type Append } from '@sallyport/event-store';
import type { UserContext } from './contexts';
import { isBesideOthers } from './enrolling';
import { backupCodesUnder, judgeSent, type Verdict } from './factors';
import type { SignInParts } from './sign-in-parts';

/** What a right code of an enrolment sets up: an append to the user's factors, and the codes that may come with it. */
export interface Enrolment {
  readonly append: Append;
  readonly backupCodes: readonly string[];
}

/** A judged code of a factor that is being set up. */
export interface JudgedEnrolment {
  readonly verdict: Verdict;
  /** Makes the append that sets the factor up, once the login has been passed. */
  readonly enrolment: () => Promise<Enrolment>;
}

/** Judges the code of a factor that is being set up in a sign-in: it is judged by what was offered or sent there. */
export async function judgeEnrolment(
  parts: SignInParts,
  context: UserContext,
  {
    loginId,
    open,
    challenge,
    code,
  }: {
    readonly loginId: string;
    readonly open: OpenLogin;
    readonly challenge: Challenge;
    readonly code: string;
  },
): Promise<JudgedEnrolment> {
  const { log, codes } = parts;
  const stream = streamOf(factors, context.userId);
  const besideOthers = isBesideOthers(open);
  const fresh = async () => {
    const { state } = await log.load(streamOf(organization, context.organizationId));
    return backupCodesUnder(begun(state).policy, parts.entropy);
  };
  if (challenge.factor === 'totp') {
    const app = appOfferedIn((await log.load(stream)).state, loginId);
    const step = app && codes.totpStep(app.seed, code, context.now);
    if (!app || step === undefined) return { verdict: { right: false, reason: 'wrong' }, enrolment: never };
    const enrolment = async (): Promise<Enrolment> => {
      const backupCodes = await fresh();
      const command = { factorId: app.factorId, step, backupCodes, loginId, besideOthers };
      const append = appendTo(stream, (state) => decideEnrolAppInLogin(command, state), 'enrol');
      return { append, backupCodes: backupCodes.codes };
    };
    return { verdict: { right: true, factorId: app.factorId }, enrolment };
  }
  const { sentTo } = challenge;
  const verdict = judgeSent(parts, challenge, code, context.now);
  if (!verdict.right || sentTo === null) return { verdict, enrolment: never };
  const enrolment = async (): Promise<Enrolment> => {
    await parts.limits.noteProved(sentTo);
    const { codes: backupCodes, email } = await fresh();
    const command = { loginId, phone: sentTo, codes: backupCodes, email, besideOthers };
    const append = appendTo(stream, (state) => decideVerifyPhone(command, state), 'enrol');
    return { append, backupCodes };
  };
  return { verdict, enrolment };
}

const never = (): Promise<Enrolment> => Promise.reject(new DomainError('invalid_code'));
