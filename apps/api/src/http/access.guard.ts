import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Access, Endpoint } from '@sallyport/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AUTHENTICATOR, type Authenticator, type Principal } from './authentication';
import { addressBlock } from './client-address';
import { credentialOf, loginTokenOf } from './credentials';
import { contractOf } from './endpoint.decorator';
import { Problem } from './problem';
import { RateLimits } from './rate-limits';
import { looksLike } from './secret-token';

type SessionAccess = Extract<Access, { session: unknown }>;

/** Lets in whom the contract names, and tells the request who that is. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const contract = contractOf(context);
    const { access } = contract;
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (access !== 'public' && 'session' in access) {
      request.principal = await this.identify(request, reply);
      admit(request.principal, access, contract.scopes ?? []);
      return true;
    }
    // A session says nothing about who signs in; a service may, so its token has to be right.
    if (looksLike('service', credentialOf(request) ?? ''))
      request.principal = await this.identify(request, reply);
    if (access !== 'public') request.login = await this.identifyLogin(request, reply);
    return true;
  }

  private async identify(request: FastifyRequest, reply: FastifyReply): Promise<Principal> {
    const token = credentialOf(request);
    const principal =
      token === undefined
        ? undefined
        : looksLike('service', token)
          ? await this.authenticator.authenticateService(token, request.now)
          : await this.authenticator.authenticateSession(token, request.clientAddress, request.now);
    return principal ?? this.turnAway('unauthenticated', request, reply);
  }

  private async identifyLogin(request: FastifyRequest, reply: FastifyReply) {
    const { loginId } = request.params as { loginId?: string };
    const token = loginTokenOf(request);
    const login =
      loginId === undefined || token === undefined
        ? undefined
        : await this.authenticator.authenticateLogin(loginId, token, request.now);
    return login ?? this.turnAway('login_token_required', request, reply);
  }

  /** Who shows nothing, or what opens nothing, is counted by address, since there is no name to count by. */
  private async turnAway(
    code: 'unauthenticated' | 'login_token_required',
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<never> {
    await this.limits.take('requests', addressBlock(request.clientAddress), reply);
    throw new Problem(code);
  }
}

function admit(
  principal: Principal,
  { session }: SessionAccess,
  scopes: NonNullable<Endpoint['scopes']>,
): void {
  const isAdmitted =
    principal.kind === 'service'
      ? scopes.some((scope) => principal.scopes.includes(scope))
      : !session.roles || session.roles.includes(principal.role);
  if (!isAdmitted) throw new Problem('forbidden');
}
