import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { t } from '../../i18n';
import { EntryPage } from '../../ui/entry-page';
import { ErrorNotice } from '../../ui/error-notice';
import { useTitle } from '../../ui/use-title';
import { GoSignIn } from './go-sign-in';

const route = getRouteApi('/password-resets/$token');

/** Chooses a password, by the link of an e-mail: a reset or an invitation. */
export function SetPasswordPage() {
  const { token } = route.useParams();
  const [password, setPassword] = useState('');
  const words = t.links.setPassword;
  const save = useMutation({
    mutationFn: () =>
      api.POST('/v1/password-resets/{token}', { params: { path: { token } }, body: { password } }),
  });
  useTitle(words.title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  if (save.isSuccess) {
    return (
      <EntryPage title={words.title}>
        <Alert role="status" variant="outline">
          {words.done}
        </Alert>
        <GoSignIn />
      </EntryPage>
    );
  }
  return (
    <EntryPage title={words.title} lead={words.lead}>
      <form onSubmit={submit}>
        <Stack>
          <PasswordInput
            label={words.password}
            description={words.hint}
            autoComplete="new-password"
            minLength={8}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            required
          />
          <ErrorNotice error={save.error} />
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        </Stack>
      </form>
    </EntryPage>
  );
}
