import type { Provider } from '@nestjs/common';
import { describeUserAgent } from '@sallyport/adapters/user-agents';
import { CONFIG, type Config } from '@sallyport/config';
import { RESEND_AFTER, SENDS_PER_LOGIN } from '@sallyport/domain';
import { CommandRunner, KeyRing } from '@sallyport/event-store';
import {
  ENTROPY,
  ONE_TIME_CODES,
  PASSWORD_HASHER,
  PLACE_FINDER,
  TIMERS,
  type Entropy,
  type OneTimeCodes,
  type PasswordHasher,
  type PlaceFinder,
  type Timers,
} from '@sallyport/ports';
import { Judgements, type SignInLimits, type SignInParts } from '@sallyport/sign-in';
import { MessageBudget } from './message-budget';
import { PasswordLimits } from './password-limits';

/** What `libs/sign-in` works with here: the command runner as its log, and this process's ports. */
export const SIGN_IN = Symbol('SignInParts');

export const signInParts: Provider = {
  provide: SIGN_IN,
  inject: [
    CommandRunner,
    KeyRing,
    PASSWORD_HASHER,
    ONE_TIME_CODES,
    PLACE_FINDER,
    ENTROPY,
    TIMERS,
    CONFIG,
    PasswordLimits,
    MessageBudget,
  ],
  useFactory: (
    log: CommandRunner,
    keys: KeyRing,
    hasher: PasswordHasher,
    codes: OneTimeCodes,
    places: PlaceFinder,
    entropy: Entropy,
    timers: Timers,
    { rateLimitScale }: Pick<Config, 'rateLimitScale'>,
    passwords: PasswordLimits,
    messages: MessageBudget,
  ): SignInParts => ({
    log,
    keys,
    hasher,
    codes,
    places,
    entropy,
    timers,
    limits: limitsOf(passwords, messages),
    rates: { resendAfter: RESEND_AFTER / rateLimitScale, sendLimit: SENDS_PER_LOGIN * rateLimitScale },
    judgements: new Judgements(timers),
    describeUserAgent,
  }),
};

const limitsOf = (passwords: PasswordLimits, messages: MessageBudget): SignInLimits => ({
  takePassword: (address, ip) => passwords.take(address, ip),
  givePasswordBack: (address, ip) => passwords.giveBack(address, ip),
  takeForEnrolled: (context) => messages.takeForEnrolled(context),
  takeForClaimed: (context, phone) => messages.takeForClaimed(context, phone),
  noteProved: (phone) => messages.noteProved(phone),
});
