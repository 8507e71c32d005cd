import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { users } from '../../api/lists';
import { t } from '../../i18n';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { AddUser } from './add-user';
import { ManageUser, type UserAction } from './manage-user';
import { UserSessions } from './user-sessions';
import { UserTable } from './user-table';

/** The people of the organization, and what an administrator can do for them. */
export function UsersPage() {
  const query = useInfiniteQuery(users);
  const [isAdding, setAdding] = useState(false);
  const [action, setAction] = useState<UserAction>();
  return (
    <Page
      title={t.common.menu.users}
      lead={t.users.lead}
      actions={<Button onClick={() => setAdding(true)}>{t.users.add}</Button>}
    >
      <PagedList query={query} empty={t.users.empty}>
        {(found) => <UserTable users={found} onAct={setAction} />}
      </PagedList>
      {isAdding && <AddUser onClose={() => setAdding(false)} />}
      {action?.kind === 'sessions' && (
        <UserSessions user={action.user} onClose={() => setAction(undefined)} />
      )}
      <ManageUser action={action} onClose={() => setAction(undefined)} />
    </Page>
  );
}
