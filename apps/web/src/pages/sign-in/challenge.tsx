import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import type { Factor, Login } from '../../api/shapes';
import { t } from '../../i18n';
import { EntryPage } from '../../ui/entry-page';
import { ErrorNotice } from '../../ui/error-notice';
import { phoneHint } from '../../ui/phone-hint';
import { AnswerForm } from './answer-form';
import { OtherWays } from './other-ways';
import { Resend } from './resend';
import { StartAgain } from './start-again';
import { useSmsInstead } from './use-sms-instead';
import { useTitle } from '../../ui/use-title';

interface ChallengeProps {
  readonly login: Login;
  readonly onChange: (login: Login) => void;
}

/** Asks for the code of the factor that the login waits for; another can be chosen. */
export function Challenge({ login, onChange }: ChallengeProps) {
  const { loginId, challenge, reasons } = login;
  const path = { loginId };
  const issue = useMutation({
    mutationFn: (factor: Factor) =>
      bodyOf(api.POST('/v1/logins/{loginId}/challenges', { params: { path }, body: { factor } })),
    onSuccess: onChange,
  });
  const instead = useSmsInstead(login, () => issue.mutate('sms'));
  useTitle(t.signIn.code.title);
  const words = t.signIn.code;
  return (
    <EntryPage title={words.title} lead={reasons.map((reason) => words.why[reason]).join(' ')}>
      <Stack>
        {challenge && (
          <>
            <Text aria-live="polite">
              {instead.isSent ? words.smsInstead(phoneHint(challenge.sentTo)) : told(challenge)}
            </Text>
            <AnswerForm
              key={challenge.factor}
              login={login}
              challenge={challenge}
              onTyping={instead.stop}
              onChange={onChange}
            />
            {challenge.resendAt !== undefined && (
              <Resend
                at={challenge.resendAt}
                isPending={issue.isPending}
                onResend={() => issue.mutate(challenge.factor)}
              />
            )}
          </>
        )}
        <ErrorNotice error={issue.error} />
        {challenge?.factor === 'push' && login.factors.some(({ type }) => type === 'sms') && (
          <Button variant="subtle" disabled={issue.isPending} onClick={() => issue.mutate('sms')}>
            {words.noPush}
          </Button>
        )}
        <OtherWays
          factors={login.factors.filter(({ type }) => type !== challenge?.factor)}
          isPending={issue.isPending}
          onChoose={(factor) => issue.mutate(factor)}
        />
        <StartAgain />
      </Stack>
    </EntryPage>
  );
}

function told({ factor, sentTo }: NonNullable<Login['challenge']>): string {
  const words = t.signIn.code;
  switch (factor) {
    case 'sms':
      return words.sms(phoneHint(sentTo));
    case 'push':
      return words.push;
    case 'backup_code':
      return words.backup_code;
    default:
      return words.totp;
  }
}
