import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import type { Role } from '../../api/shapes';
import { t } from '../../i18n';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { useCommand } from '../../ui/use-command';

/** Adds a person, who is invited by e-mail to choose a password. */
export function AddUser({ onClose }: { readonly onClose: () => void }) {
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('member');
  const words = t.users;
  const add = useCommand(() =>
    api.POST('/v1/users', {
      body: { email: email.trim(), role, ...(name.trim() !== '' && { name: name.trim() }) },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <Dialog title={words.add} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{words.inviteText}</Text>
          <TextInput
            label={words.email}
            type="email"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            required
            data-autofocus
          />
          <TextInput
            label={words.name}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={words.role}
            data={Object.entries(words.roles).map(([value, label]) => ({ value, label }))}
            value={role}
            onChange={(value) => setRole((value ?? 'member') as Role)}
            allowDeselect={false}
          />
          <ErrorNotice error={add.error} />
          <Button type="submit" loading={add.isPending} disabled={email.trim() === ''}>
            {words.invite}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
