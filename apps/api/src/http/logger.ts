import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@sallyport/adapters/logging';

export type { Logger };
export const LOGGER = Symbol('Logger');

/** Lets Nest write into the same log. */
export const nestLogger = (logger: Logger): LoggerService => ({
  // Nest tells of every route and module at start: of interest to who looks for them.
  log: (message: unknown) => logger.debug(String(message)),
  warn: (message: unknown) => logger.warn(String(message)),
  error: (message: unknown, stack?: unknown) => logger.error({ stack }, String(message)),
  fatal: (message: unknown) => logger.fatal(String(message)),
});
