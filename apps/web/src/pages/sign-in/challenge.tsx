import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import { isRefusal } from '../../api/problem';
import type { Factor, Login } from '../../api/shapes';
import { t } from '../../i18n';
import { EntryPage } from '../../ui/entry-page';
import { ErrorNotice } from '../../ui/error-notice';
import { OtherWays } from '../../ui/other-ways';
import { phoneHint } from '../../ui/phone-hint';
import { RecoveryNotice } from '../../ui/recovery-notice';
import { Resend } from '../../ui/resend';
import { useTitle } from '../../ui/use-title';
import { AnswerForm } from './answer-form';
import { ChangeStep } from './change-step';
import { StartAgain } from './start-again';
import type { Trust } from './trust-device';
import { useSmsInstead } from './use-sms-instead';

interface ChallengeProps {
  readonly login: Login;
  readonly trust: Trust;
  readonly onChange: (login: Login) => void;
}

/** Asks for the code of the factor that the login waits for; another can be chosen. */
export function Challenge({ login, trust, onChange }: ChallengeProps) {
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
        <RecoveryNotice recovery={login.recovery} />
        {challenge && (
          <>
            <Text aria-live="polite">
              {instead.isSent ? words.smsInstead(phoneHint(challenge.sentTo)) : whereCodeIs(challenge)}
            </Text>
            <AnswerForm
              key={challenge.factor}
              login={login}
              factor={challenge.factor}
              attemptsLeft={challenge.attemptsLeft}
              trust={trust}
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
          factors={waysOf(login, issue.error).filter(({ type }) => type !== challenge?.factor)}
          isPending={issue.isPending}
          onChoose={(factor) => issue.mutate(factor)}
        >
          <ChangeStep to="recovery">{words.lostAll}</ChangeStep>
        </OtherWays>
        <StartAgain />
      </Stack>
    </EntryPage>
  );
}

/** Factors that the login can be answered with; after a code of the password's own channel, without that one. */
const waysOf = ({ factors }: Login, error: unknown): Login['factors'] =>
  isRefusal(error, 'same_channel') ? (error.problem.factors ?? factors) : factors;

function whereCodeIs({ factor, sentTo }: NonNullable<Login['challenge']>): string {
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
