import type { Role } from '@sallyport/domain';
import type { Job } from '@sallyport/ports';
import { defineReactor, none, sendTo, type Lookups } from '../kernel/define-reactor';
import type { ProjectedEvent } from '../kernel/projected-event';

/** What one administrator does unseen, another one could not stop: each of them gets an e-mail. */
export const administratorNotices = defineReactor({
  name: 'administrator-notices',
  on: {
    UserRegistered: (e, lookups) =>
      seesEverybody(e.data.role) ? toOthers('administrator-added', e, lookups) : none,
    UserRoleChanged: (e, lookups) =>
      seesEverybody(e.data.role) ? toOthers('administrator-added', e, lookups) : none,
    UserErased: (e, lookups) => toOthers('user-erased', e, lookups),
    RecoveryRequested: (e, lookups) => toOthers('recovery-of-user', e, lookups),
    ServiceTokenIssued: (e, lookups) => toOthers('service-token-issued', e, lookups),
  },
});

const seesEverybody = (role: Role): boolean => role === 'administrator' || role === 'auditor';

/** To all administrators but the user whose stream it is: they know, or get a message of their own. */
async function toOthers(template: string, event: ProjectedEvent, lookups: Lookups): Promise<readonly Job[]> {
  const administrators = await lookups.administrators(event.metadata.organizationId);
  return administrators
    .filter((userId) => userId !== event.id)
    .map((userId) => sendTo(userId, 'email', template, event));
}
