import { must, type Fact, type Invariant } from './history';

const NAME = 'every organization keeps an active administrator';

/** Follows by the streams of the users alone who is an administrator, whatever the organization says of it. */
export class Administrators implements Invariant {
  private readonly roles = new Map<string, string>();
  private readonly inactive = new Set<string>();
  /** Active administrators of each organization. */
  private readonly active = new Map<string, Set<string>>();

  see(fact: Fact): void {
    if (fact.category !== 'user') return;
    if (fact.type === 'UserRegistered' || fact.type === 'UserRoleChanged')
      this.roles.set(fact.id, fact.data.role);
    if (fact.type === 'UserDeactivated' || fact.type === 'UserErased') this.inactive.add(fact.id);
    if (fact.type === 'UserReactivated') this.inactive.delete(fact.id);

    const { organizationId } = fact.metadata;
    const active = this.active.get(organizationId) ?? new Set();
    const hadOne = active.size > 0;
    if (this.roles.get(fact.id) === 'administrator' && !this.inactive.has(fact.id)) active.add(fact.id);
    else active.delete(fact.id);
    this.active.set(organizationId, active);
    must(!hadOne || active.size > 0, NAME, () => `${fact.type} of ${fact.id} left ${organizationId} none`);
  }
}
