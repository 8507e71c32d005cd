import { Anchor, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../api/client';
import type { Login } from '../../api/shapes';
import { t } from '../../i18n';
import { EntryPage } from '../../ui/entry-page';
import { phoneHint } from '../../ui/phone-hint';
import { PhoneForm } from '../../ui/phone-form';
import { useTitle } from '../../ui/use-title';
import { AnswerForm } from './answer-form';
import { Resend } from './resend';
import { StartAgain } from './start-again';

interface SetUpPhoneProps {
  readonly login: Login;
  readonly onChange: (login: Login) => void;
}

/** First sign-in under a policy that is on: why, country and number, then the first code. */
export function SetUpPhone({ login, onChange }: SetUpPhoneProps) {
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
  useTitle(t.signIn.setUp.title);
  const words = t.signIn.setUp;
  return (
    <EntryPage title={words.title} lead={words.lead}>
      {challenge && !isCorrecting ? (
        <Stack>
          <Text>{t.signIn.code.sms(phoneHint(challenge.sentTo))}</Text>
          <AnswerForm login={login} challenge={challenge} onChange={onChange} />
          <Resend at={challenge.resendAt} isPending={resend.isPending} onResend={() => resend.mutate()} />
          <Anchor component="button" size="sm" ta="start" onClick={() => setCorrecting(true)}>
            {words.changeNumber}
          </Anchor>
        </Stack>
      ) : (
        <PhoneForm error={send.error} isPending={send.isPending} onSubmit={(phone) => send.mutate(phone)} />
      )}
      <StartAgain />
    </EntryPage>
  );
}
