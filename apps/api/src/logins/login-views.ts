import { Injectable } from '@nestjs/common';
import { DomainError, factors, login, session, streamOf, type Instant } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { MessageRates } from '../security/message-rates';
import { viewLogin, type LoginView } from './login-view';

/** Reads a login as its client may see it: from streams, so that it is never behind. */
@Injectable()
export class LoginViews {
  constructor(
    private readonly run: CommandRunner,
    private readonly rates: MessageRates,
  ) {}

  /** @throws DomainError `login_not_found` */
  async of(
    loginId: string,
    userId: string,
    now: Instant,
    expiresAt: Instant | null = null,
  ): Promise<LoginView> {
    const [{ state }, factorsNow] = await Promise.all([
      this.run.load(streamOf(login, loginId)),
      this.run.load(streamOf(factors, userId)),
    ]);
    if (state.status === 'unknown') throw new DomainError('login_not_found');
    const sessionExpiresAt =
      expiresAt ?? (state.status === 'succeeded' ? await this.expiryOf(state.sessionId) : null);
    return viewLogin(loginId, state, factorsNow.state, {
      now,
      resendAfter: this.rates.resendAfter,
      sessionExpiresAt,
    });
  }

  private async expiryOf(sessionId: string): Promise<Instant | null> {
    const { state } = await this.run.load(streamOf(session, sessionId));
    return state.status === 'unknown' ? null : state.expiresAt;
  }
}
