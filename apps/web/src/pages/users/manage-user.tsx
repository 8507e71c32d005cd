import { api } from '../../api/client';
import type { User } from '../../api/shapes';
import { t } from '../../i18n';
import { Confirm } from '../../ui/confirm';

type Change =
  'endSessions' | 'liftLockout' | 'startRecovery' | 'cancelRecovery' | 'deactivate' | 'reactivate' | 'erase';

export interface UserAction {
  readonly kind: 'sessions' | Change;
  readonly user: User;
}

/**
 * What can be done for a user as things are.
 * @param isSelf nobody starts or cancels their own recovery here
 */
export const actionsFor = (
  { status, lockedUntil, enrolled, recovery }: User,
  isSelf: boolean,
): readonly Change[] => [
  'endSessions',
  ...(lockedUntil ? (['liftLockout'] as const) : []),
  ...(!isSelf && recovery ? (['cancelRecovery'] as const) : []),
  ...(!isSelf && !recovery && enrolled && status === 'active' ? (['startRecovery'] as const) : []),
  status === 'deactivated' ? 'reactivate' : 'deactivate',
  'erase',
];

const harmless: readonly Change[] = ['reactivate', 'liftLockout', 'cancelRecovery'];

interface ManageUserProps {
  readonly action: UserAction | undefined;
  readonly onClose: () => void;
}

/** Says what an action does to a user, then does it. */
export function ManageUser({ action, onClose }: ManageUserProps) {
  if (!action || action.kind === 'sessions') return null;
  const { kind, user } = action;
  return (
    <Confirm
      opened
      onClose={onClose}
      title={`${t.users.act[kind]}: ${user.name ?? user.email}`}
      action={t.users.act[kind]}
      isDestructive={!harmless.includes(kind)}
      onConfirm={() => run(kind, user)}
    >
      {t.users.ask[kind]}
    </Confirm>
  );
}

function run(kind: Change, { userId }: User): Promise<unknown> {
  const params = { path: { userId } };
  switch (kind) {
    case 'endSessions':
      return api.DELETE('/v1/users/{userId}/sessions', { params });
    case 'liftLockout':
      return api.DELETE('/v1/users/{userId}/lockout', { params });
    case 'startRecovery':
      return api.POST('/v1/users/{userId}/recovery', { params });
    case 'cancelRecovery':
      return api.DELETE('/v1/users/{userId}/recovery', { params });
    case 'deactivate':
      return api.POST('/v1/users/{userId}/deactivate', { params });
    case 'reactivate':
      return api.POST('/v1/users/{userId}/reactivate', { params });
    case 'erase':
      return api.DELETE('/v1/users/{userId}', { params });
  }
}
