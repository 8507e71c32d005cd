import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '@sallyport/contracts';
import { isServiceTokenUsable, organization, streamOf, type Instant } from '@sallyport/domain';
import { CommandRunner, KeyRing } from '@sallyport/event-store';
import type { ServicePrincipal } from '../http/authentication';
import { parseToken } from '../http/secret-token';
import { isServiceSecret } from './service-secrets';

/** Tells who holds a service token. The token names its organization, whose stream has all that were issued. */
@Injectable()
export class ServiceAuthenticator {
  constructor(
    private readonly run: CommandRunner,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  /** Undefined when the token is not one, has expired or was revoked. */
  async authenticate(token: string, now: Instant): Promise<ServicePrincipal | undefined> {
    const shown = parseToken('service', token);
    if (!shown) return undefined;
    const { state } = await this.run.load(streamOf(organization, shown.id));
    if (state.status === 'unknown') return undefined;
    let principal: ServicePrincipal | undefined;
    // All are compared, also behind the right one: the time tells nothing of which one it is.
    for (const [tokenId, issued] of state.serviceTokens) {
      if (!isServiceTokenUsable(issued, now)) continue;
      if (!isServiceSecret(this.keys, shown.secret, issued.secretMac)) continue;
      principal = {
        kind: 'service',
        tokenId,
        organizationId: shown.id,
        scopes: issued.scopes as readonly Scope[],
      };
    }
    return principal;
  }
}
