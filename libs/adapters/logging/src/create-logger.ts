import { pino, type LevelWithSilent, type Logger } from 'pino';

export type { Logger };

/** JSON lines on standard output. Nothing of a body, a query or a credential is ever given to it. */
export const createLogger = ({ logLevel }: { readonly logLevel: LevelWithSilent }): Logger =>
  pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
