import { pino, type DestinationStream, type LevelWithSilent, type Logger } from 'pino';
import { describeError } from './describe-error';

export type { Logger };

/** Fields that are never written, at the top or one level below it: nobody means to give them to a log, until somebody does. */
const names = [
  'email',
  'to',
  'password',
  'currentPassword',
  'newPassword',
  'code',
  'codes',
  'number',
  'phone',
  'token',
  'secret',
  'authorization',
  'cookie',
  'ip',
  'text',
  'html',
];
// Errors are described without any of these, and the codes of theirs are of use.
const paths = names.flatMap((name) => (name === 'code' ? [`body.${name}`] : [name, `*.${name}`]));

/**
 * JSON lines on standard output. Nothing of a body, a query or a credential is ever given to it; should one be, its
 * field is struck out, and what errors quote is scrubbed.
 */
export const createLogger = (
  { logLevel }: { readonly logLevel: LevelWithSilent },
  destination?: DestinationStream,
): Logger => {
  const options = {
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError, error: describeError },
    redact: { paths, censor: '[redacted]' },
  };
  return destination ? pino(options, destination) : pino(options);
};
