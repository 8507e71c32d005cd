import { answer, nothing, record, refuse, type Decision } from '../kernel/decision';
import { between, HOUR, later, type Instant } from '../kernel/time';
import type { RecoveryRequester } from './carried-factors';
import { enrolledFactors, pushDevicesOf, type Factors, type Recovery } from './factors';
import type { FactorsEvent } from './factors.events';

export interface RequestRecovery {
  readonly recoveryId: string;
  readonly requestedBy: RecoveryRequester;
  /** Of the organization's policy. */
  readonly recoveryDelayHours: number;
  readonly keyId: string;
  readonly now: Instant;
}

/**
 * A user who lost every factor asks for a way back, or somebody asks for them. Nobody shortens the delay: while one is
 * pending it is the answer, also when it comes from somebody else.
 */
export function decideRequestRecovery(
  command: RequestRecovery,
  state: Factors,
): Decision<FactorsEvent, Recovery> {
  if (state.recovery) return answer(state.recovery);
  if (enrolledFactors(state).length === 0) return refuse('recovery_not_available');
  const { recoveryId, requestedBy, keyId, now } = command;
  const recovery = { recoveryId, requestedBy, dueAt: later(now, command.recoveryDelayHours * HOUR) };
  const heardBy = {
    phone: state.phone?.phone ?? null,
    country: state.phone?.country ?? null,
    pushDevices: pushDevicesOf(state).length,
  };
  return answer(recovery, { type: 'RecoveryRequested', data: { ...recovery, ...heardBy, keyId } });
}

/**
 * By the link of a message: only of a recovery that the user asked for, or whoever holds the phone or the mailbox could
 * block the others for ever.
 */
export function decideCancelRecoveryByLink(
  { recoveryId }: { readonly recoveryId: string },
  { recovery }: Factors,
): Decision<FactorsEvent> {
  if (recovery?.recoveryId !== recoveryId || recovery.requestedBy !== 'user')
    return refuse('recovery_not_found');
  return record({ type: 'RecoveryCancelled', data: { recoveryId, reason: 'link' } });
}

/** By a sign-in with two factors, whose user has lost nothing, or by an administrator. Quiet when there is none. */
export function decideCancelRecovery(
  { reason }: { readonly reason: 'two-factor-sign-in' | 'administrator' },
  { recovery }: Factors,
): Decision<FactorsEvent> {
  if (!recovery) return nothing;
  return record({ type: 'RecoveryCancelled', data: { recoveryId: recovery.recoveryId, reason } });
}

/** Whether the delay is over: the next sign-in completes it. */
export const isRecoveryDue = ({ recovery }: Factors, now: Instant): boolean =>
  recovery !== null && between(now, recovery.dueAt) <= 0;

/** The first right password after the delay: no factor counts any more. */
export function decideCompleteRecovery(
  { now }: { readonly now: Instant },
  state: Factors,
): Decision<FactorsEvent> {
  if (!state.recovery || !isRecoveryDue(state, now)) return nothing;
  return record({ type: 'RecoveryCompleted', data: { recoveryId: state.recovery.recoveryId } });
}
