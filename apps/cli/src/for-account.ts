import { SystemClock } from '@sallyport/adapters/system';
import { loadConfig } from '@sallyport/config';
import { DomainError, email, streamOf } from '@sallyport/domain';
import { emailKeyOf } from '@sallyport/event-store';
import type { UserContext } from '@sallyport/sign-in';
import { v7 as uuidv7 } from 'uuid';
import { openCommandLog, type CommandLog } from './open-command-log';
import { FAULTS_FOUND, type Said } from './said';

/** Runs one command of the operator about a user. Its lines are what the operator reads. */
type Command = (log: CommandLog, context: UserContext) => Promise<readonly string[]>;

/** What an operator reads when a rule refuses. */
const refusals: Readonly<Partial<Record<DomainError['code'], (address: string) => string>>> = {
  recovery_not_available: (address) => `${address} has no second factor, so there is nothing to recover.`,
  user_not_found: (address) => `${address} was erased.`,
  conflict: (address) => `${address} is signing in or changing at this moment. Try again.`,
};

/**
 * Finds the account that has an e-mail address and runs a command on it, while the service runs. The events name the
 * operator as their actor.
 * @throws DataFolderError, ConfigError as {@link openCommandLog}; StoreUnavailable when the log cannot be reached
 */
export async function forAccount(address: string, command: Command): Promise<Said> {
  const log = openCommandLog(loadConfig());
  try {
    const { state } = await log.runner.load(streamOf(email, emailKeyOf(log.keys, address)));
    if (state.status !== 'claimed') return refused(`No account has the address ${address}.`);
    return { lines: await command(log, contextOf(state)), exitCode: 0 };
  } catch (error) {
    const refusal = error instanceof DomainError ? refusals[error.code] : undefined;
    if (refusal === undefined) throw error;
    return refused(refusal(address));
  } finally {
    await log.close();
  }
}

function contextOf({ organizationId, userId }: Pick<UserContext, 'organizationId' | 'userId'>): UserContext {
  const commandId = uuidv7();
  return {
    commandId,
    now: new SystemClock().now(),
    actor: { kind: 'system', id: 'operator' },
    organizationId,
    userId,
    correlationId: commandId,
    causationId: commandId,
    written: { last: 0 },
  };
}

const refused = (line: string): Said => ({ lines: [line], exitCode: FAULTS_FOUND });
