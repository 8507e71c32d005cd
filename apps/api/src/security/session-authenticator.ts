import { Injectable } from '@nestjs/common';
import { login, streamOf, type Instant } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { isSecret } from '@sallyport/sign-in';
import type {
  Authenticator,
  LoginPrincipal,
  ServicePrincipal,
  SessionPrincipal,
} from '../http/authentication';
import { parseToken } from '../http/secret-token';
import { AccessNotes } from './access-notes';
import { ServiceAuthenticator } from './service-authenticator';
import { ValidSessions } from './valid-sessions';

/** Tells who holds a token. It runs before every call: streams are read side by side, and nothing is read twice. */
@Injectable()
export class SessionAuthenticator implements Authenticator {
  constructor(
    private readonly run: CommandRunner,
    private readonly sessions: ValidSessions,
    private readonly accesses: AccessNotes,
    private readonly services: ServiceAuthenticator,
  ) {}

  async authenticateSession(token: string, ip: string, now: Instant): Promise<SessionPrincipal | undefined> {
    const shown = parseToken('session', token);
    if (!shown) return undefined;
    const valid = await this.sessions.find(shown.id, now, ({ secretHash }) =>
      isSecret(shown.secret, secretHash),
    );
    if (!valid) return undefined;
    const { session, user } = valid;
    const principal: SessionPrincipal = {
      kind: 'session',
      sessionId: shown.id,
      userId: session.userId,
      organizationId: session.organizationId,
      role: user.role,
      deviceId: session.deviceId,
      locationId: session.locationId,
      assurance: session.assurance,
      steppedUpUntil: session.steppedUpUntil,
      steppedUpBy: session.steppedUpBy,
      startedAt: session.startedAt,
      expiresAt: session.expiresAt,
    };
    await this.accesses.note(principal, ip, now);
    return principal;
  }

  async authenticateService(token: string, now: Instant): Promise<ServicePrincipal | undefined> {
    const principal = await this.services.authenticate(token, now);
    if (principal) await this.accesses.noteToken(principal, now);
    return principal;
  }

  async authenticateLogin(loginId: string, token: string): Promise<LoginPrincipal | undefined> {
    const shown = parseToken('login', token);
    if (shown?.id !== loginId) return undefined;
    const { state } = await this.run.load(streamOf(login, loginId));
    if (state.status === 'unknown' || !isSecret(shown.secret, state.attempted.secretHash)) return undefined;
    const { userId, organizationId } = state.attempted;
    return { loginId, userId, organizationId };
  }
}
