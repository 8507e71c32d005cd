import { nothing, record, refuse, type Decision } from '../kernel/decision';
import { hasEndedTerm, type User } from './user';
import type { UserEvent } from './user.events';

export interface EraseUser {
  /** `since` of the term as administrator that the organization's stream says has ended; null: there was none. */
  readonly endedTerm: number | null;
}

/**
 * The person is gone (GDPR article 17). The caller releases the address, destroys the data key and confirms that, also at
 * a repeat.
 */
export function decideEraseUser(command: EraseUser, state: User): Decision<UserEvent> {
  if (state.status === 'unknown') return refuse('user_not_found');
  if (state.status === 'erased') return nothing;
  if (!hasEndedTerm(state, command.endedTerm)) return refuse('conflict');
  return record(
    { type: 'UserErased', data: {} },
    { type: 'SessionsRevoked', data: { reason: 'erased', exceptSessionId: null } },
  );
}

/**
 * The data key is destroyed. Between the erasure and this a request that was under way may still have recorded
 * something of the person; who follows the log removes it now, and what comes behind says nothing any more.
 */
export function decideConfirmErasure(state: User): Decision<UserEvent> {
  if (state.status !== 'erased') return refuse('conflict');
  return state.dataDestroyed ? nothing : record({ type: 'PersonalDataDestroyed', data: {} });
}
