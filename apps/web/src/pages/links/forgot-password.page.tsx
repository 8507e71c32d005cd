import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { t } from '../../i18n';
import { EntryPage } from '../../ui/entry-page';
import { ErrorNotice } from '../../ui/error-notice';
import { useTitle } from '../../ui/use-title';

/** Asks for a link to choose a new password; says the same whether there is such an account or not. */
export function ForgotPasswordPage() {
  const [email, setEmail] = useState('');
  const words = t.links.forgot;
  const ask = useMutation({
    mutationFn: () => api.POST('/v1/password-resets', { body: { email: email.trim() } }),
  });
  useTitle(words.title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <EntryPage title={words.title} lead={words.lead}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={words.email}
            type="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            required
          />
          <ErrorNotice error={ask.error} />
          {ask.isSuccess && (
            <Alert role="status" variant="outline">
              {words.sent}
            </Alert>
          )}
          <Button type="submit" loading={ask.isPending}>
            {words.send}
          </Button>
          <Anchor component={Link} to="/sign-in" size="sm">
            {words.back}
          </Anchor>
        </Stack>
      </form>
    </EntryPage>
  );
}
