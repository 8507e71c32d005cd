import { readFileSync } from 'node:fs';
import { DataFolderError } from '@sallyport/adapters/sqlite';
import { loadConfig } from '@sallyport/config';
import {
  decideAttemptLogin,
  initialPolicy,
  twoFactorPolicy,
  type LoginAttempted,
  type LoginEvent,
  type TwoFactorPolicy,
} from '@sallyport/domain';
import type { DecodedEvent } from '@sallyport/event-store';
import { openLog } from './open-log';
import { FAULTS_FOUND, type Said } from './said';

type Verdict = Extract<
  LoginEvent,
  { type: 'LoginDenied' | 'LoginSucceeded' | 'ChallengeRequired' | 'EnrolmentRequired' }
>;

/** Differences that are listed one by one. */
const MAX_REPORTED = 100;
/** Version of `LoginAttempted` since which its facts are all that today's rule asks for. */
const SAME_RULE_SINCE = 3;

/**
 * Takes the decision of every sign-in again, from the facts and the policy that were recorded with it, by the rule
 * that the service has: each has to come out as it did. Decisions of older rules are counted, and left alone.
 * @param policyFile JSON of another policy, whole; then tells as well how many would have been challenged under it
 * @throws DataFolderError when that file holds no policy
 */
export async function policyCheck(policyFile: string | undefined): Promise<Said> {
  const policy = policyFile === undefined ? undefined : policyIn(policyFile);
  const log = openLog(loadConfig(), false);
  const attempts = new Map<string, DecodedEvent>();
  const differences: string[] = [];
  const asked = { signIns: 0, then: 0, underOther: 0 };
  let checked = 0;
  let older = 0;
  try {
    for await (const page of log.pages()) {
      const events = page.filter(({ stream, revision }) => stream.startsWith('login-') && revision <= 1);
      for (const event of await log.codec.decodeAll(events, { open: false })) {
        if (event.type === 'LoginAttempted') {
          attempts.set(event.id, event);
          continue;
        }
        const attempt = attempts.get(event.id);
        attempts.delete(event.id);
        if (!attempt) continue;
        if (attempt.metadata.schemaVersion < SAME_RULE_SINCE) {
          older += 1;
          continue;
        }
        checked += 1;
        const recorded = event as unknown as Verdict;
        const again = decideAgain(attempt, recorded);
        if (essence(again) !== essence(recorded))
          differences.push(
            `login ${event.id} at position ${attempt.position}: ${essence(recorded)} then, ${essence(again)} now`,
          );
        if (recorded.type === 'LoginDenied') continue;
        asked.signIns += 1;
        if (isChallenge(recorded)) asked.then += 1;
        if (policy && isChallenge(decideAgain(attempt, recorded, policy))) asked.underOther += 1;
      }
    }
  } finally {
    await log.close();
  }
  for (const { id, position } of attempts.values())
    differences.push(`login ${id} at position ${position}: nothing was decided`);
  return {
    lines: [
      `${checked} decisions were taken again; ${differences.length} came out otherwise.`,
      ...(older > 0 ? [`${older} decisions were taken by an older rule, and are left as they are.`] : []),
      ...(policy
        ? [
            `Of ${asked.signIns} sign-ins with the right password ${asked.then} were asked for a second factor;` +
              ` under the other policy ${asked.underOther} would have been.`,
          ]
        : []),
      ...differences.slice(0, MAX_REPORTED),
    ],
    exitCode: differences.length === 0 ? 0 : FAULTS_FOUND,
  };
}

/** What follows from the facts of an attempt, under the policy recorded there or another one. */
function decideAgain({ data, at }: DecodedEvent, recorded: Verdict, policy?: TwoFactorPolicy): Verdict {
  const { expiresAt: _, ...facts } = data as LoginAttempted;
  const command = {
    facts: policy ? { ...facts, policy } : facts,
    // The one thing that is asked of a stream at that moment; it shows only in what came of it.
    userActive: !(recorded.type === 'LoginDenied' && recorded.data.reason === 'user_deactivated'),
    // None of these makes a difference to the outcome.
    sessionId: '',
    challengeId: '',
    keyId: '',
    phone: null,
    now: at,
  };
  return decideAttemptLogin(command, { status: 'unknown' }).events[1] as Verdict;
}

/** What was decided, without the ids that came of it. */
function essence({ type, data }: Verdict): string {
  const { reason, reasons, factors } = data as { reason?: string; reasons?: string[]; factors?: string[] };
  const said = [reason, reasons?.join(', '), factors?.join(', ')].filter((part) => part !== undefined);
  return said.length > 0 ? `${type} (${said.join('; ')})` : type;
}

const isChallenge = ({ type }: Verdict): boolean =>
  type === 'ChallengeRequired' || type === 'EnrolmentRequired';

function policyIn(file: string): TwoFactorPolicy {
  try {
    const given = JSON.parse(readFileSync(file, 'utf8')) as object;
    // It changes no decision, and files from before there was a recovery lack it.
    return twoFactorPolicy.strict().parse({ recoveryDelayHours: initialPolicy.recoveryDelayHours, ...given });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new DataFolderError(
      `${file} holds no policy (${why})`,
      'Write one as PUT /v1/organization/two-factor-policy takes it.',
    );
  }
}
