import type { Reply } from '../world/api-process';
import type { Asked } from '../world/network';
import { must, type Fact, type History, type Invariant } from './history';

const NAME = 'an ended, blocked or revoked session is never valid again';

interface Known {
  readonly sessionId: string;
  readonly userId: string;
  readonly organizationId: string;
  readonly deviceId: string;
  readonly locationId: string | null;
  readonly userRevision: number;
  readonly organizationRevision: number;
  readonly assurance: string;
  /** Those that were passed in it. */
  readonly factors: readonly string[];
  readonly deviceTrusted: boolean;
  readonly locationKnown: boolean;
  readonly enrolledFactors: readonly string[];
  /** Position of what ended it. */
  deadSince: number | undefined;
}

/** Follows each session to its end by the log, and listens whether any answer lets it in after that. */
export class DeadSessions implements Invariant {
  private readonly sessions = new Map<string, Known>();

  constructor(private readonly history: History) {}

  see(fact: Fact): void {
    switch (fact.type) {
      case 'SessionStarted':
        return this.start(fact);
      case 'SessionSteppedUp':
        return this.raise(fact);
      case 'SessionEnded':
        return this.end(fact, ({ sessionId }) => sessionId === fact.id);
      case 'DeviceBlocked':
        return this.end(fact, ({ deviceId }) => deviceId === fact.id);
      case 'LocationBlocked':
        return this.end(fact, ({ locationId }) => locationId === fact.id);
      case 'UserDeactivated':
      case 'UserErased':
      case 'PasswordResetCompleted':
        return this.end(fact, ({ userId }) => userId === fact.id);
      case 'PasswordChanged':
        return this.end(fact, (one) => one.userId === fact.id && one.sessionId !== fact.metadata.sessionId);
      case 'SessionsRevoked':
        return this.end(fact, (one) => one.userId === fact.id && isRevoked(one, fact));
      case 'TwoFactorPolicyChanged':
        return this.end(fact, (one) => this.isShutOut(one, fact));
      default:
    }
  }

  hear(asked: Asked, reply: Reply): void {
    const session = this.sessions.get(sessionOf(asked) ?? '');
    if (session?.deadSince === undefined) return;
    const [first] = this.history.triesOf(asked);
    // What a command answered while the session lived is given again to who repeats it.
    if (session.deadSince > (first?.since ?? 0)) return;
    must(
      isTurnedAway(reply),
      NAME,
      () => `session ${session.sessionId} got ${reply.status} for ${asked.path}`,
    );
  }

  /** Whether a session is over, as far as the log tells. */
  isDead(sessionId: string): boolean {
    return this.sessions.get(sessionId)?.deadSince !== undefined;
  }

  private start(fact: Fact): void {
    const { factor } = fact.data;
    const session: Known = {
      ...fact.data,
      factors: factor === null ? [] : [factor],
      sessionId: fact.id,
      deadSince: undefined,
    };
    this.sessions.set(fact.id, session);
    const user = this.history.of('user', session.userId);
    const revoked = user.some((one) => one.type === 'SessionsRevoked' && isRevoked(session, one));
    const device = this.history.of('device', session.deviceId).findLast(({ type }) => /locked$/.test(type));
    if (revoked || device?.type === 'DeviceBlocked') session.deadSince = fact.position;
  }

  /** A step-up by a factor is worth as much as a sign-in by it. */
  private raise({ id, data }: Fact): void {
    const session = this.sessions.get(id);
    if (session && data.by !== 'password')
      this.sessions.set(id, {
        ...session,
        assurance: 'two_factor',
        factors: [...session.factors, data.by],
      });
  }

  private end(fact: Fact, isMeant: (session: Known) => boolean): void {
    for (const session of this.sessions.values())
      if (session.deadSince === undefined && isMeant(session)) session.deadSince = fact.position;
  }

  /** A policy that would have asked for more ends a session, or for another factor, except the one that set it. */
  private isShutOut(session: Known, fact: Fact): boolean {
    const { policy, exceptSessionId } = fact.data;
    const before = this.history
      .of('organization', fact.id)
      .findLast(({ type, revision }) => type === 'TwoFactorPolicyChanged' && revision < fact.revision);
    const same = (name: 'requireOn' | 'allowedFactors', initial: string) =>
      String(before?.data.policy[name] ?? initial) === String(policy[name]);
    if (same('requireOn', '') && same('allowedFactors', 'sms,push,totp,backup_code')) return false;
    if (session.sessionId === exceptSessionId) return false;
    const { deviceTrusted, locationKnown, enrolledFactors, assurance, factors } = session;
    const asks: readonly string[] = policy.requireOn;
    const required =
      asks.includes('every_login') ||
      ((asks.length > 0 || enrolledFactors.length > 0) && !deviceTrusted) ||
      (asks.includes('new_location') && !locationKnown);
    const isTaken = factors.some((factor) => policy.allowedFactors.includes(factor));
    return required && (assurance === 'password' || !isTaken);
  }
}

const isRevoked = (session: Known, { revision, data }: Fact): boolean =>
  session.userRevision < revision && data.exceptSessionId !== session.sessionId;

/** Not let in, or nobody looked: too many requests, or a part that is away. */
const isTurnedAway = ({ status, body }: Reply): boolean =>
  (status === 401 && body.code === 'unauthenticated') || status === 429 || status === 503 || status === 409;

/** Id of the session whose token a request shows. */
export function sessionOf({ headers }: Asked): string | undefined {
  const token = /^Bearer ss_(.+)$/.exec(headers['authorization'] ?? '')?.[1];
  if (token === undefined) return undefined;
  const hex = Buffer.from(token, 'base64url').toString('hex', 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
