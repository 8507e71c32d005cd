import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, bodyOf } from '../../api/client';
import { ApiError } from '../../api/problem';
import type { Factor, Login } from '../../api/shapes';
import { t } from '../../i18n';
import { ErrorNotice } from '../../ui/error-notice';
import { FactorCode } from '../../ui/factor-code';
import { useWaitingTime } from '../../ui/use-waiting-time';
import { TrustDevice, type Trust } from './trust-device';

interface AnswerFormProps {
  readonly login: Login;
  readonly factor: Factor;
  /** Absent while nothing is known of it. */
  readonly attemptsLeft?: number | undefined;
  readonly trust: Trust;
  readonly onTyping?: () => void;
  readonly onChange: (login: Login, answeredWith: Factor) => void;
}

/** Takes the code of a factor: six digits go off by themselves, a backup code by the button. */
export function AnswerForm({ login, factor, attemptsLeft, trust, onTyping, onChange }: AnswerFormProps) {
  const { loginId, reasons } = login;
  const [code, setCode] = useState('');
  const answer = useMutation({
    mutationFn: (given: string) =>
      bodyOf(
        api.POST('/v1/logins/{loginId}/verifications', {
          params: { path: { loginId } },
          body: { factor, code: given, trustDevice: trust.isWanted },
        }),
      ),
    onSuccess: (changed) => onChange(changed, factor),
    onError: () => setCode(''),
  });
  const type = (typed: string) => {
    onTyping?.();
    setCode(typed);
  };
  const wait = useWaitingTime(answer.error);
  const words = t.signIn.code;
  const left =
    (answer.error instanceof ApiError ? answer.error.problem.attemptsLeft : undefined) ?? attemptsLeft;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate(code.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TrustDevice trust={trust} reasons={reasons} />
        <FactorCode
          factor={factor}
          value={code}
          onChange={type}
          onComplete={(complete) => answer.mutate(complete)}
        />
        <ErrorNotice error={answer.error} />
        {left !== undefined && (
          <Text size="sm" c="dimmed" aria-live="polite">
            {words.attemptsLeft(left)}
          </Text>
        )}
        <Button type="submit" loading={answer.isPending} disabled={code === '' || wait > 0}>
          {wait > 0 ? t.signIn.waitSeconds(wait) : words.submit}
        </Button>
      </Stack>
    </form>
  );
}
