import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { isRefusal } from '../api/problem';
import { twoFactorQuery } from '../api/two-factor-query';
import { queryClient } from '../app/query-client';
import { t } from '../i18n';
import { ErrorNotice } from './error-notice';

/** For people without a second factor. */
export function StepUpByPassword({ onProven }: { readonly onProven: () => void }) {
  const words = t.common.stepUp;
  const [password, setPassword] = useState('');
  const prove = useMutation({
    mutationFn: () => api.POST('/v1/session/step-up', { body: { password } }),
    onSuccess: onProven,
    onError: async (error) => {
      setPassword('');
      // A factor was set up elsewhere meanwhile.
      if (isRefusal(error, 'second_factor_required')) await queryClient.invalidateQueries(twoFactorQuery);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PasswordInput
          label={words.password}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          required
          autoFocus
        />
        <ErrorNotice error={prove.error} />
        <Button type="submit" loading={prove.isPending} disabled={password === ''}>
          {words.confirm}
        </Button>
      </Stack>
    </form>
  );
}
