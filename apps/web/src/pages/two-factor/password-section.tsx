import { Button, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { t } from '../../i18n';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { Section } from '../../ui/section';
import { useStepUp } from '../../ui/step-up';
import { refreshAll } from '../../ui/use-command';

export function PasswordSection() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={t.twoFactor.password.title}
      actions={
        <Button variant="default" onClick={() => setOpen(true)}>
          {t.twoFactor.password.change}
        </Button>
      }
    >
      {isOpen && <ChangePassword onClose={() => setOpen(false)} />}
    </Section>
  );
}

function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNext] = useState('');
  const withStepUp = useStepUp();
  const words = t.twoFactor.password;
  const change = useMutation({
    mutationFn: () =>
      withStepUp(() => api.PUT('/v1/me/password', { body: { currentPassword, newPassword } })),
    onSuccess: async () => {
      notifications.show({ message: words.done });
      onClose();
      await refreshAll();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Dialog title={words.change} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <PasswordInput
            label={words.current}
            autoComplete="current-password"
            value={currentPassword}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            required
            data-autofocus
          />
          <PasswordInput
            label={words.next}
            description={words.hint}
            autoComplete="new-password"
            minLength={8}
            value={newPassword}
            onChange={(event) => setNext(event.currentTarget.value)}
            required
          />
          <ErrorNotice error={change.error} />
          <Button type="submit" loading={change.isPending}>
            {words.change}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
