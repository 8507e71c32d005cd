import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { CrossSiteGuard } from './cross-site.guard';
import { InputGuard } from './input.guard';
import { ProblemFilter } from './problem.filter';
import { RateLimitGuard } from './rate-limit.guard';
import { RateLimits } from './rate-limits';
import { LastWritten, ReadYourWrites } from './read-your-writes';
import { RouteTable } from './route-table';
import { StepUpGuard } from './step-up.guard';

/**
 * What every call goes through, in this order. Needs, from a global module of the app: CONFIG, LOGGER, CLOCK, TIMERS,
 * RATE_LIMITER, IDEMPOTENCY_STORE, AUTHENTICATOR, PROJECTION_WAITER.
 */
@Global()
@Module({
  providers: [
    { provide: APP_GUARD, useClass: CrossSiteGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: InputGuard },
    { provide: APP_GUARD, useClass: StepUpGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    RateLimits,
    RouteTable,
    LastWritten,
    ReadYourWrites,
  ],
  exports: [RateLimits, RouteTable, LastWritten, ReadYourWrites],
})
export class HttpModule {}
