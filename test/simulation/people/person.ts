import type { Instant } from '@sallyport/domain';
import type { Random } from '../core/random';
import type { Scheduler } from '../core/scheduler';
import { addresses } from '../parts/places';
import type { Post } from '../parts/post';
import type { Reply, Request } from '../world/api-process';
import type { Network } from '../world/network';

export interface Session {
  readonly sessionId: string;
  readonly token: string;
  /** Where it was begun. */
  readonly from: string;
}

/** What somebody knows and has. */
export interface Belongings {
  password: string;
  /** E.164, in the pocket. */
  phone: string;
  backupCodes: string[];
  /** Base32. */
  seeds: string[];
  deviceTokens: string[];
  sessions: Session[];
  /** Codes that were typed in before, right or wrong. */
  typed: string[];
}

/** What people are in. */
export interface Surroundings {
  readonly network: Network;
  readonly scheduler: Scheduler;
  readonly post: Post;
  /** Right time, for who looks at an authenticator app. */
  readonly now: () => Instant;
}

/** Somebody with an account, or who is after one. */
export class Person implements Belongings {
  password = 'correct horse battery staple';
  phone: string;
  backupCodes: string[] = [];
  seeds: string[] = [];
  deviceTokens: string[] = [];
  sessions: Session[] = [];
  /** All that there ever were, over or not. */
  readonly everySession: Session[] = [];
  typed: string[] = [];
  userId = '';

  constructor(
    readonly email: string,
    readonly random: Random,
    readonly around: Surroundings,
  ) {
    this.phone = newNumber(random);
  }

  /** Asks for something; undefined when no answer came. */
  async ask(
    method: Request['method'],
    path: string,
    body?: object,
    show: {
      readonly session?: Session | undefined;
      readonly login?: string;
      readonly device?: string | undefined;
      readonly from?: string;
    } = {},
  ): Promise<Reply | undefined> {
    const reply = await this.around.network.call({
      method,
      path,
      ...(body && { body }),
      from: show.from ?? show.session?.from ?? addresses[0] ?? '',
      headers: {
        ...(show.session && { authorization: `Bearer ${show.session.token}` }),
        ...(show.login !== undefined && { 'sallyport-login-token': show.login }),
        ...(show.device !== undefined && { 'sallyport-device-token': show.device }),
      },
    });
    // Mostly people understand that they are logged out.
    if (reply?.body?.code === 'unauthenticated' && this.random.chance(0.8))
      this.sessions = this.sessions.filter((session) => session !== show.session);
    return reply;
  }

  /** Does nothing for a while. */
  pause(least: number, most: number): Promise<void> {
    return this.around.scheduler.pause(this.random.between(least, most));
  }

  /** The newest code on the phone that was not there before; undefined when none comes. */
  async codeBySms(before: number, number = this.phone): Promise<string | undefined> {
    for (let looks = 0; looks < 8; looks++) {
      const texts = this.around.post.textsTo(number);
      if (texts.length > before) return /^\d{6}/.exec(texts.at(-1) ?? '')?.[0];
      await this.pause(500, 6_000);
    }
    return undefined;
  }

  get texts(): number {
    return this.around.post.textsTo(this.phone).length;
  }

  /** Takes what a completed login hands over. */
  take(reply: Reply | undefined, from: string): Session | undefined {
    const { session, deviceToken, backupCodes } = reply?.body ?? {};
    if (deviceToken) this.deviceTokens.push(deviceToken as string);
    if (backupCodes) this.backupCodes = [...(backupCodes as string[])];
    if (!session?.token) return undefined;
    const taken = { sessionId: session.sessionId as string, token: session.token as string, from };
    this.sessions.push(taken);
    this.everySession.push(taken);
    return taken;
  }
}

/** A number that can be mobile in the Netherlands. */
export const newNumber = (random: Random): string => `+3161${random.between(1_000_000, 9_999_999)}`;
