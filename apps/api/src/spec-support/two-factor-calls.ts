import { ana, otherSession, someSession } from '@sallyport/testing';
import { SessionModule } from '../session/session.module';
import { TwoFactorModule } from '../two-factor/two-factor.module';
import { signedInApp, type SignedInApp } from './signed-in-app';

/** Ana at her factors, in one of her two sessions. */
export class TwoFactorCalls {
  private constructor(
    readonly app: SignedInApp,
    /** Of the session that calls are made in. */
    readonly token: string,
    /** Of her other one. */
    readonly other: string,
  ) {}

  static async begin(): Promise<TwoFactorCalls> {
    const app = await signedInApp(SessionModule, TwoFactorModule);
    return new TwoFactorCalls(app, await app.start(someSession), await app.start(otherSession));
  }

  call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) {
    return this.app.call(method, `/me/two-factor${path}`, this.token, body);
  }

  /** Left out: by a code to her phone. */
  async stepUp(proof?: object) {
    const step = (body: object) => this.app.call('POST', '/session/step-up', this.token, body);
    if (proof) return step(proof);
    await step({ factor: 'sms' });
    return step({ factor: 'sms', code: await this.app.stepUpCode(someSession) });
  }

  async isSignedIn(shown: string): Promise<boolean> {
    return (await this.app.call('GET', '/session', shown)).status === 200;
  }

  /** Types of the events of Ana's factors. */
  factorEvents(): Promise<string[]> {
    return this.app.types(`factors-${ana}`);
  }
}

export const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');
