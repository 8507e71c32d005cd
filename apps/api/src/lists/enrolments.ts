import { Inject, Injectable } from '@nestjs/common';
import {
  READ_MODEL_STORE,
  twoFactor,
  twoFactorOf,
  users,
  type Found,
  type ReadModelStore,
  type TwoFactor,
  type UserDocument,
} from '@sallyport/read-models';

/** Users looked at in one go. */
const STRETCH = 500;

/** How many of an organization's active users have set up which factor. */
@Injectable()
export class Enrolments {
  constructor(@Inject(READ_MODEL_STORE) private readonly store: ReadModelStore) {}

  async count(organizationId: string) {
    const counts = { users: 0, enrolled: 0, sms: 0, totp: 0, backup_code: 0 };
    for await (const { phone, apps, backupCodes } of this.ofActiveUsers(organizationId)) {
      counts.users++;
      if (phone !== null || apps.length > 0) counts.enrolled++;
      if (phone !== null) counts.sms++;
      if (apps.length > 0) counts.totp++;
      if (backupCodes !== null) counts.backup_code++;
    }
    return counts;
  }

  private async *ofActiveUsers(organizationId: string): AsyncGenerator<TwoFactor> {
    const where = { organizationId, status: 'active' } as const;
    const sort = { field: 'email', direction: 'ascending' } as const;
    let last: Found<UserDocument> | undefined;
    do {
      const behind = last && { value: last.email, id: last.id };
      const found = await this.store.find(users, { where, sort, limit: STRETCH, ...(behind && { behind }) });
      const factors = await this.store.find(twoFactor, { where: { userId: found.map(({ id }) => id) } });
      const ofUser = Map.groupBy(factors, ({ userId }) => userId);
      for (const { id } of found) yield twoFactorOf(ofUser.get(id) ?? []);
      last = found.length < STRETCH ? undefined : found.at(-1);
    } while (last);
  }
}
