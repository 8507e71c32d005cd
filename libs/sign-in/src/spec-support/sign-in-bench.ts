import { randomUUID } from 'node:crypto';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import { MINUTE, type DomainEvent, type FactorType, type Instant } from '@sallyport/domain';
import { CommandRunner, KeyRing } from '@sallyport/event-store';
import type { Place } from '@sallyport/ports';
import {
  acme,
  amsterdamIp,
  ana,
  MemoryLog,
  NOON,
  organizationCreated,
  userRegistered,
} from '@sallyport/testing';
import { answerChallenge } from '../answer-challenge';
import type { SessionContext, UserContext } from '../contexts';
import { enterPassword } from '../enter-password';
import { Judgements } from '../judgements';
import type { SecretToken } from '../secrets';
import type { SignInParts } from '../sign-in-parts';
import type { SignInReply } from '../sign-in-reply';

export const PASSWORD = 'correct horse battery';
export const ADDRESS = 'ana@acme.example';
export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

const unknownPlace: Place = {
  kind: 'unknown',
  country: null,
  region: null,
  city: null,
  latitude: null,
  longitude: null,
  network: null,
};

interface Shown {
  readonly password?: string;
  readonly deviceToken?: SecretToken | undefined;
  /** Whose parts run it, where several processes work on one log. */
  readonly parts?: SignInParts;
}

/** Sign-in on a log in memory, in which Ana has a password and no factor. */
export class SignInBench {
  readonly log = new MemoryLog();
  readonly keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } });
  readonly codes = new SpeakeasyOneTimeCodes(new SystemEntropy());
  readonly parts = this.startProcess();
  place = unknownPlace;
  now: Instant = NOON;
  /** Milliseconds that a password takes to be judged. */
  hashing = 0;

  static async start(): Promise<SignInBench> {
    const bench = new SignInBench();
    await bench.log.record(`organization-${acme}`, organizationCreated());
    await bench.log.record(`user-${ana}`, userRegistered({ email: ADDRESS, passwordHash: `k1:${PASSWORD}` }));
    return bench;
  }

  /** What a process has of it: nothing that another process shares but the log. */
  startProcess(): SignInParts {
    const timers = new SystemTimers();
    return {
      log: new CommandRunner(this.log.store, this.log.codec, timers),
      keys: this.keys,
      hasher: {
        hash: async (password) => `k1:${password}`,
        verify: async (hash, password) => {
          if (this.hashing > 0) await timers.sleep(this.hashing);
          return hash === `k1:${password}`;
        },
        needsRehash: () => false,
      },
      codes: this.codes,
      places: { databaseVersion: 'spec', find: async () => this.place },
      entropy: new SystemEntropy(),
      timers,
      limits: {
        takePassword: async () => undefined,
        givePasswordBack: async () => undefined,
        takeForEnrolled: async () => undefined,
        takeForClaimed: async () => undefined,
        noteProved: async () => undefined,
      },
      rates: { resendAfter: MINUTE / 2, sendLimit: 5 },
      judgements: new Judgements(timers),
      describeUserAgent: () => ({ label: 'Firefox on Linux', browser: 'Firefox', os: 'Linux' }),
    };
  }

  /** A command about Ana, whom nobody has proved to be. */
  context(): UserContext {
    const commandId = randomUUID();
    return {
      commandId,
      now: this.now,
      actor: { kind: 'system', id: 'api' },
      organizationId: acme,
      userId: ana,
      correlationId: 'request',
      causationId: commandId,
      written: { last: 0 },
    };
  }

  /** A command of Ana's in a session. */
  inSession(sessionId: string): SessionContext {
    return { ...this.context(), actor: { kind: 'user', id: ana }, sessionId };
  }

  enterPassword({ password = PASSWORD, deviceToken, parts = this.parts }: Shown = {}): Promise<SignInReply> {
    return enterPassword(parts, {
      context: this.context(),
      address: ADDRESS,
      account: { userId: ana, organizationId: acme },
      password,
      client: { ip: amsterdamIp, userAgent: FIREFOX, deviceToken },
    });
  }

  answer(
    { login: { loginId } }: SignInReply,
    code: string,
    over: { factor?: FactorType; trustDevice?: boolean; deviceToken?: SecretToken | undefined } = {},
  ): Promise<SignInReply> {
    const { factor, trustDevice = true, deviceToken } = over;
    const context = this.context();
    return answerChallenge(this.parts, { context, loginId, factor, code, trustDevice, deviceToken });
  }

  /** The password, then the code that was sent. */
  async signIn(shown: Shown & { trustDevice?: boolean } = {}): Promise<SignInReply> {
    const login = await this.enterPassword(shown);
    return this.answer(login, await this.sentCode(`login-${login.login.loginId}`), shown);
  }

  /** The code that was sent last, as the worker derives it: in a login or in a session. */
  async sentCode(stream: string): Promise<string> {
    const issued = (await this.log.read(stream)).findLast(({ type }) => type.endsWith('ChallengeIssued'));
    const { challengeId, counter, keyId } = issued?.data as {
      challengeId: string;
      counter: number;
      keyId: string;
    };
    return this.codes.hotp(this.keys.derive('one-time-code', challengeId, keyId).key, counter);
  }

  record(stream: string, ...events: readonly DomainEvent[]): Promise<void> {
    return events.reduce<Promise<void>>(async (before, event) => {
      await before;
      await this.log.record(stream, event, { at: this.now });
    }, Promise.resolve());
  }

  /** Types of the events of a stream. */
  async types(stream: string): Promise<string[]> {
    return (await this.log.read(stream)).map(({ type }) => type);
  }
}

/** A code that is not the right one. */
export const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000');
