import { Inject, Injectable } from '@nestjs/common';
import {
  between,
  decideAcceptTotpStep,
  decideUseBackupCode,
  DomainError,
  factors,
  isSent,
  streamOf,
  type FactorType,
  type Instant,
} from '@sallyport/domain';
import { CommandRunner, KeyRing } from '@sallyport/event-store';
import { ONE_TIME_CODES, type OneTimeCodes } from '@sallyport/ports';
import type { UserContext } from './user-context';

/** A code that was sent: derived of its challenge and counter, never stored. */
export interface SentCode {
  readonly challengeId: string;
  readonly counter: number;
  readonly keyId: string;
  readonly expiresAt: Instant;
}

export type Verdict =
  | { readonly right: true; readonly factorId: string | null }
  | { readonly right: false; readonly reason: 'wrong' | 'expired' | 'used' };

const wrong = { right: false, reason: 'wrong' } as const;

/** Judges codes. What may be used once is used up by a right answer: of many in parallel one is right. */
@Injectable()
export class Codes {
  constructor(
    private readonly run: CommandRunner,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(ONE_TIME_CODES) private readonly codes: OneTimeCodes,
  ) {}

  /** A code that was sent. Using it up is left to the stream of its challenge. */
  judgeSent(sent: SentCode, code: string, now: Instant): Verdict {
    const { key } = this.keys.derive('one-time-code', sent.challengeId, sent.keyId);
    if (!this.codes.isHotp(key, sent.counter, code)) return wrong;
    return between(now, sent.expiresAt) > 0
      ? { right: true, factorId: null }
      : { right: false, reason: 'expired' };
  }

  /** A code of one of the user's authenticator apps. */
  async judgeTotp(context: UserContext, code: string): Promise<Verdict> {
    const stream = streamOf(factors, context.userId);
    const { state } = await this.run.load(stream);
    for (const { factorId, seed, status } of Object.values(state.apps)) {
      const step = status === 'enrolled' ? this.codes.totpStep(seed, code, context.now) : undefined;
      if (step === undefined) continue;
      const accept = this.run.on(context, stream, (now) => decideAcceptTotpStep({ factorId, step }, now), {
        step: 'totp',
      });
      return settle(accept, factorId, 'used');
    }
    return wrong;
  }

  /** A backup code. */
  judgeBackupCode(context: UserContext, code: string): Promise<Verdict> {
    const stream = streamOf(factors, context.userId);
    const use = this.run.on(context, stream, (state) => decideUseBackupCode({ code }, state), {
      step: 'backup-code',
    });
    return settle(use, null, 'wrong');
  }

  /** A code for a factor; `sent` is what a code that was sent is judged by. */
  judge(
    context: UserContext,
    factor: FactorType,
    code: string,
    sent: SentCode | undefined,
  ): Promise<Verdict> | Verdict {
    if (isSent(factor)) return sent ? this.judgeSent(sent, code, context.now) : wrong;
    if (factor === 'totp') return this.judgeTotp(context, code);
    if (factor === 'backup_code') return this.judgeBackupCode(context, code);
    return wrong;
  }
}

async function settle(
  use: Promise<unknown>,
  factorId: string | null,
  refused: 'wrong' | 'used',
): Promise<Verdict> {
  try {
    await use;
    return { right: true, factorId };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'invalid_code')
      return { right: false, reason: refused };
    throw error;
  }
}
