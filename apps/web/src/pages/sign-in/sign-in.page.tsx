import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api, bodyOf } from '../../api/client';
import { queryClient } from '../../app/query-client';
import { t } from '../../i18n';
import { EntryPage } from '../../ui/entry-page';
import { ErrorNotice } from '../../ui/error-notice';
import { useTitle } from '../../ui/use-title';
import { useWaitingTime } from '../../ui/use-waiting-time';
import { loginQuery } from './login-query';
import { useEnter } from './use-enter';

const route = getRouteApi('/sign-in');

/** First step: e-mail address and password. */
export function SignInPage() {
  const { returnTo } = route.useSearch();
  const navigate = useNavigate();
  const enter = useEnter(returnTo);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const begin = useMutation({
    mutationFn: () => bodyOf(api.POST('/v1/logins', { body: { email: email.trim(), password } })),
    onSuccess: async (login) => {
      queryClient.setQueryData(loginQuery(login.loginId).queryKey, login);
      if (login.status === 'complete') return await enter();
      await navigate({
        to: '/sign-in/$loginId',
        params: { loginId: login.loginId },
        search: returnTo === undefined ? {} : { returnTo },
      });
    },
    onError: () => setPassword(''),
  });
  const wait = useWaitingTime(begin.error);
  useTitle(t.signIn.title);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate();
  };
  return (
    <EntryPage title={t.signIn.title}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t.signIn.email}
            type="email"
            name="username"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            required
            autoFocus
          />
          <PasswordInput
            label={t.signIn.password}
            name="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            required
          />
          <ErrorNotice error={begin.error} />
          <Button type="submit" loading={begin.isPending} disabled={wait > 0}>
            {wait > 0 ? t.signIn.waitSeconds(wait) : t.signIn.submit}
          </Button>
          <Anchor component={Link} to="/password-resets" size="sm">
            {t.signIn.forgot}
          </Anchor>
        </Stack>
      </form>
    </EntryPage>
  );
}
