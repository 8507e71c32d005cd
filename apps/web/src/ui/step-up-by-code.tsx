import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, bodyOf } from '../api/client';
import { isRefusal } from '../api/problem';
import type { Factor, Login } from '../api/shapes';
import { t } from '../i18n';
import { ErrorNotice } from './error-notice';
import { FactorCode } from './factor-code';
import { OtherWays } from './other-ways';
import { SendCode } from './send-code';

interface StepUpByCodeProps {
  /** At least one. */
  readonly factors: Login['factors'];
  readonly onProven: () => void;
}

/** Takes a code of a second factor, and the password beside it where it was shown too long ago. */
export function StepUpByCode({ factors, onProven }: StepUpByCodeProps) {
  const words = t.common.stepUp;
  const [chosen, choose] = useState<Factor>();
  const [code, setCode] = useState('');
  const [password, setPassword] = useState<string>();
  const factor = factors.find(({ type }) => type === chosen)?.type ?? factors[0]!.type;

  const prove = useMutation({
    mutationFn: (given: string) =>
      bodyOf(
        api.POST('/v1/session/step-up', {
          body: { factor, code: given.trim(), ...(password !== undefined && { password }) },
        }),
      ),
    onSuccess: onProven,
    onError: (error) => {
      // Of both the code was not looked at, and can be given again.
      if (isRefusal(error, 'password_required', 'invalid_credentials')) setPassword('');
      else setCode('');
    },
  });
  const change = (next: Factor) => {
    choose(next);
    setCode('');
    prove.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove.mutate(code);
  };
  const isPasswordMissing = password === '';
  return (
    <form onSubmit={submit}>
      <Stack>
        {factor === 'sms' || factor === 'push' ? (
          <SendCode key={factor} factor={factor} />
        ) : (
          <Text size="sm">{factor === 'backup_code' ? t.signIn.code.backup_code : t.signIn.code.totp}</Text>
        )}
        <FactorCode
          key={`code-${factor}`}
          factor={factor}
          value={code}
          onChange={setCode}
          onComplete={(complete) => !isPasswordMissing && prove.mutate(complete)}
        />
        {password !== undefined && (
          <PasswordInput
            label={words.password}
            description={words.passwordToo}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            required
            autoFocus
          />
        )}
        {!isRefusal(prove.error, 'password_required') && <ErrorNotice error={prove.error} />}
        <Button type="submit" loading={prove.isPending} disabled={code === '' || isPasswordMissing}>
          {words.confirm}
        </Button>
        <OtherWays factors={factors.filter(({ type }) => type !== factor)} onChoose={change} />
      </Stack>
    </form>
  );
}
