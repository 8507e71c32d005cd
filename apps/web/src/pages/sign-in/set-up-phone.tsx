import { Anchor, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../api/client';
import { t } from '../../i18n';
import { PhoneForm } from '../../ui/phone-form';
import { phoneHint } from '../../ui/phone-hint';
import { Resend } from '../../ui/resend';
import { AnswerForm } from './answer-form';
import type { SetUpProps } from './set-up-props';

/** Country and number, then the first code, which completes the sign-in. */
export function SetUpPhone({ login, trust, onChange }: SetUpProps) {
  const { loginId, challenge } = login;
  const [isCorrecting, setCorrecting] = useState(false);
  const path = { loginId };
  const send = useMutation({
    mutationFn: (body: { country: string; number: string }) =>
      bodyOf(api.POST('/v1/logins/{loginId}/phone', { params: { path }, body })),
    onSuccess: (changed) => {
      setCorrecting(false);
      onChange(changed);
    },
  });
  const resend = useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/v1/logins/{loginId}/challenges', { params: { path }, body: { factor: 'sms' } })),
    onSuccess: onChange,
  });
  const words = t.signIn.setUp;
  if (challenge?.factor !== 'sms' || isCorrecting) {
    return (
      <>
        <Text>{words.phoneLead}</Text>
        <PhoneForm error={send.error} isPending={send.isPending} onSubmit={(phone) => send.mutate(phone)} />
      </>
    );
  }
  return (
    <Stack>
      <Text>{t.signIn.code.sms(phoneHint(challenge.sentTo))}</Text>
      <AnswerForm
        login={login}
        factor="sms"
        attemptsLeft={challenge.attemptsLeft}
        trust={trust}
        onChange={onChange}
      />
      <Resend at={challenge.resendAt} isPending={resend.isPending} onResend={() => resend.mutate()} />
      <Anchor component="button" size="sm" ta="start" onClick={() => setCorrecting(true)}>
        {words.changeNumber}
      </Anchor>
    </Stack>
  );
}
