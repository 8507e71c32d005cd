import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { CONFIG, type Config } from '@sallyport/config';
import { isCommand } from '@sallyport/contracts';
import type { FastifyRequest } from 'fastify';
import { hasAnyCookie } from './cookies';
import { contractOf } from './endpoint.decorator';
import { Problem } from './problem';

/**
 * Refuses what a page of another site makes a browser send (ASVS 3.5). Browsers say where a request comes from;
 * one that says nothing and yet carries our cookie is not believed either.
 */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    if (
      isCommand(contractOf(context)) &&
      !this.isSameSite(context.switchToHttp().getRequest<FastifyRequest>())
    ) {
      throw new Problem('cross_site_request');
    }
    return true;
  }

  private isSameSite(request: FastifyRequest): boolean {
    const { origin, host, authorization } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') return false;
    if (origin !== undefined) return this.isOurs(origin, host);
    if (site !== undefined) return true;
    // No page can set these headers across sites without our leave, and we give none.
    const token = authorization ?? request.headers['sallyport-login-token'];
    return token !== undefined || !hasAnyCookie(request);
  }

  private isOurs(origin: string, host: string | undefined): boolean {
    if (origin === this.config.publicUrl) return true;
    // In development the service is reached under whatever name the machine has.
    return this.config.env !== 'production' && (origin === `http://${host}` || origin === `https://${host}`);
  }
}
