import {
  appOfferedIn,
  begun,
  decideOfferAuthenticatorApp,
  DomainError,
  factors,
  isRegistered,
  login,
  organization,
  streamOf,
  unlessFrozen,
  user,
  type Factors,
} from '@sallyport/domain';
import { newId } from '@sallyport/event-store';
import type { UserContext } from './contexts';
import { requireEnrolling } from './enrolling';
import type { SignInParts } from './sign-in-parts';

export interface AuthenticatorAppOffer {
  readonly factorId: string;
  /** For QR codes. */
  readonly otpauthUri: string;
  /** Base32. */
  readonly secret: string;
}

/**
 * An authenticator app to be set up: in a sign-in if `loginId` is given, else in a session. In one sign-in there is one
 * on offer, so that whoever asks again sees the same key.
 * @throws DomainError `login_not_open`, `factor_not_available`, `user_not_found`; what `guard` refuses
 */
export async function offerAuthenticatorApp(
  parts: SignInParts,
  context: UserContext,
  {
    label,
    loginId,
    guard = (decide) => decide,
  }: {
    readonly label: string;
    readonly loginId: string | null;
    /** Wraps the rule, to refuse what may not be changed now. */
    readonly guard?: (
      decide: (state: Factors) => ReturnType<typeof decideOfferAuthenticatorApp>,
    ) => typeof decide;
  },
): Promise<AuthenticatorAppOffer> {
  const { log, codes } = parts;
  const { userId, organizationId } = context;
  const stream = streamOf(factors, userId);
  const [{ state: userNow }, { state: organizationNow }, { state: before }] = await Promise.all([
    log.load(streamOf(user, userId)),
    log.load(streamOf(organization, organizationId)),
    log.load(stream),
  ]);
  if (!isRegistered(userNow)) throw new DomainError('user_not_found');
  const { name, policy } = begun(organizationNow);
  if (!policy.allowedFactors.includes('totp')) throw new DomainError('factor_not_available');
  const shown = (factorId: string, seed: string) => ({
    factorId,
    otpauthUri: codes.otpauthUri(seed, name, userNow.email),
    secret: seed,
  });
  const offered = loginId === null ? undefined : appOfferedIn(before, loginId);
  if (offered) return shown(offered.factorId, offered.seed);
  const command = { factorId: newId(context, 'factor'), label, seed: codes.newSeed(), loginId };
  await log.execute(
    context,
    stream,
    guard((state) => decideOfferAuthenticatorApp(command, state)),
  );
  // That which was recorded: a command that runs a second time makes another seed, and its first one counts.
  const app = (await log.lastSeen(stream)).state.apps[command.factorId];
  if (app?.status !== 'offered') throw new DomainError('factor_not_found');
  return shown(app.factorId, app.seed);
}

/** The same, inside a sign-in that waits for a factor to be set up. */
export async function offerAppInLogin(
  parts: SignInParts,
  context: UserContext,
  loginId: string,
  label: string,
): Promise<AuthenticatorAppOffer> {
  const { state } = await parts.log.load(streamOf(login, loginId));
  const { passedWith } = requireEnrolling(state, 'totp', context);
  return offerAuthenticatorApp(parts, context, {
    label,
    loginId,
    guard: (decide) => unlessFrozen(passedWith, context.now, decide),
  });
}
