import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, bodyOf } from '../../api/client';
import { ApiError } from '../../api/problem';
import type { Login } from '../../api/shapes';
import { t } from '../../i18n';
import { CodeInput } from '../../ui/code-input';
import { ErrorNotice } from '../../ui/error-notice';
import { useWaitingTime } from '../../ui/use-waiting-time';

interface AnswerFormProps {
  readonly login: Login;
  readonly challenge: NonNullable<Login['challenge']>;
  readonly onTyping?: () => void;
  readonly onChange: (login: Login) => void;
}

/** Takes the code of a challenge: six digits go off by themselves, a backup code by the button. */
export function AnswerForm({ login: { loginId }, challenge, onTyping, onChange }: AnswerFormProps) {
  const { factor } = challenge;
  const [code, setCode] = useState('');
  const answer = useMutation({
    mutationFn: (given: string) =>
      bodyOf(
        api.POST('/v1/logins/{loginId}/verifications', {
          params: { path: { loginId } },
          body: { factor, code: given },
        }),
      ),
    onSuccess: onChange,
    onError: () => setCode(''),
  });
  const type = (typed: string) => {
    onTyping?.();
    setCode(typed);
  };
  const wait = useWaitingTime(answer.error);
  const words = t.signIn.code;
  const left =
    (answer.error instanceof ApiError ? answer.error.problem.attemptsLeft : undefined) ??
    challenge.attemptsLeft;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate(code.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {factor === 'backup_code' ? (
          <TextInput
            label={words.backupLabel}
            value={code}
            onChange={(event) => type(event.currentTarget.value)}
            classNames={{ input: 'code' }}
            autoComplete="off"
            autoCapitalize="characters"
            size="lg"
            required
            autoFocus
          />
        ) : (
          <CodeInput
            label={words.label}
            value={code}
            onChange={type}
            onComplete={(complete) => answer.mutate(complete)}
            autoFocus
          />
        )}
        <ErrorNotice error={answer.error} />
        <Text size="sm" c="dimmed" aria-live="polite">
          {words.attemptsLeft(left)}
        </Text>
        <Button type="submit" loading={answer.isPending} disabled={code === '' || wait > 0}>
          {wait > 0 ? t.signIn.waitSeconds(wait) : words.submit}
        </Button>
      </Stack>
    </form>
  );
}
