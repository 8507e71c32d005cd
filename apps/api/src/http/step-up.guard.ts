import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { needsStepUp } from '@sallyport/contracts';
import type { FastifyRequest } from 'fastify';
import { contractOf } from './endpoint.decorator';
import { Problem } from './problem';

/**
 * Asks a session for a fresh proof where the contract does. What is in the body may decide, so it comes after the input
 * was checked. A service token cannot step up: its scope is enough.
 */
@Injectable()
export class StepUpGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { principal, input, now } = context.switchToHttp().getRequest<FastifyRequest>();
    if (principal?.kind !== 'session') return true;
    const { body } = input as { readonly body: unknown };
    if (!needsStepUp(contractOf(context), body)) return true;
    const isSteppedUp = principal.steppedUpUntil !== null && principal.steppedUpUntil > now;
    if (!isSteppedUp) throw new Problem('step_up_required');
    return true;
  }
}
