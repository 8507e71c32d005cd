import { ActionIcon, Badge, Group, Menu, Table, Text } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import type { User } from '../../api/shapes';
import { useSession } from '../../app/session';
import { t } from '../../i18n';
import { formatInstant } from '../../i18n/format';
import { Cell, DataTable } from '../../ui/data-table';
import { Time } from '../../ui/time';
import { actionsFor, type UserAction } from './manage-user';

interface UserTableProps {
  readonly users: readonly User[];
  readonly onAct: (action: UserAction) => void;
}

export function UserTable({ users, onAct }: UserTableProps) {
  const words = t.users;
  const headings = [
    words.person,
    words.role,
    words.state,
    words.secondFactor,
    words.lastSignIn,
    words.actions,
  ];
  return (
    <DataTable label={t.common.menu.users} headings={headings}>
      {users.map((user) => (
        <Table.Tr key={user.userId}>
          <Table.Th scope="row">
            <Text fw={600}>{user.name ?? user.email}</Text>
            <Text size="sm" c="dimmed">
              {user.email}
            </Text>
          </Table.Th>
          <Cell heading={words.role}>{words.roles[user.role]}</Cell>
          <Cell heading={words.state}>
            <Group gap={4}>
              <Badge variant="default">{words.states[user.status]}</Badge>
              {user.lockedUntil && <Badge color="red.9">{words.locked}</Badge>}
            </Group>
            {user.lockedUntil && (
              <Text size="xs" c="dimmed">
                {words.lockedUntil(formatInstant(user.lockedUntil))}
              </Text>
            )}
          </Cell>
          <Cell heading={words.secondFactor}>
            {user.enrolled ? words.enrolled : words.notEnrolled}
            {user.recovery && (
              <Text size="xs" c="dimmed">
                {words.recoveryUntil(formatInstant(user.recovery.dueAt))}
              </Text>
            )}
          </Cell>
          <Cell heading={words.lastSignIn}>
            {user.lastSignInAt ? <Time at={user.lastSignInAt} /> : t.common.never}
          </Cell>
          <Cell heading={words.actions}>
            <UserMenu user={user} onAct={onAct} />
          </Cell>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

function UserMenu({ user, onAct }: { readonly user: User; readonly onAct: UserTableProps['onAct'] }) {
  const isSelf = useSession()?.userId === user.userId;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t.users.manage(user.name ?? user.email)}>
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAct({ kind: 'sessions', user })}>{t.users.sessions}</Menu.Item>
        {actionsFor(user, isSelf).map((kind) => (
          <Menu.Item key={kind} onClick={() => onAct({ kind, user })}>
            {t.users.act[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
