import { nothing, record, type Decision } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import type { Email } from './email';
import type { EmailEvent } from './email.events';

export interface ReleaseEmail {
  readonly userId: UserId;
}

/** Gives an address back, as erasure does. Quiet when the user does not hold it. */
export function decideReleaseEmail(command: ReleaseEmail, state: Email): Decision<EmailEvent> {
  if (state.status === 'free' || state.userId !== command.userId) return nothing;
  return record({ type: 'EmailReleased', data: { userId: command.userId } });
}
