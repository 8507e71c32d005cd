import type { LoggerService } from '@nestjs/common';
import type { Config } from '@sallyport/config';
import { pino, type Logger } from 'pino';

export type { Logger };
export const LOGGER = Symbol('Logger');

/** JSON lines on standard output. Nothing of a body, a query or a credential is ever given to it. */
export const createLogger = ({ logLevel }: Pick<Config, 'logLevel'>): Logger =>
  pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Lets Nest write into the same log. */
export const nestLogger = (logger: Logger): LoggerService => ({
  // Nest tells of every route and module at start: of interest to who looks for them.
  log: (message: unknown) => logger.debug(String(message)),
  warn: (message: unknown) => logger.warn(String(message)),
  error: (message: unknown, stack?: unknown) => logger.error({ stack }, String(message)),
  fatal: (message: unknown) => logger.fatal(String(message)),
});
