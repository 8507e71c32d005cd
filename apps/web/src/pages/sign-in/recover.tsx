import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import type { Login } from '../../api/shapes';
import { t } from '../../i18n';
import { formatInstant } from '../../i18n/format';
import { EntryPage } from '../../ui/entry-page';
import { ErrorNotice } from '../../ui/error-notice';
import { useTitle } from '../../ui/use-title';
import { ChangeStep } from './change-step';

interface RecoverProps {
  readonly login: Login;
  readonly onChange: (login: Login) => void;
}

/** For people who lost every factor: says what a recovery does, asks for one, and shows until when it is pending. */
export function Recover({ login, onChange }: RecoverProps) {
  const { loginId, recovery } = login;
  const words = t.recovery.ask;
  const ask = useMutation({
    mutationFn: () => bodyOf(api.POST('/v1/logins/{loginId}/recovery', { params: { path: { loginId } } })),
    onSuccess: ({ dueAt }) => onChange({ ...login, recovery: { dueAt, requestedBy: 'user' } }),
  });
  useTitle(words.title);
  return (
    <EntryPage title={words.title} {...(!recovery && { lead: words.lead })}>
      <Stack>
        {recovery ? (
          <Alert role="status" variant="outline" title={words.pending(formatInstant(recovery.dueAt))}>
            <Text size="sm">{words.pendingText}</Text>
          </Alert>
        ) : (
          <>
            <List size="sm" spacing="xs">
              {words.steps.map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
            </List>
            <ErrorNotice error={ask.error} />
            <Button loading={ask.isPending} onClick={() => ask.mutate()}>
              {words.act}
            </Button>
          </>
        )}
        <ChangeStep to="challenge">{words.back}</ChangeStep>
      </Stack>
    </EntryPage>
  );
}
