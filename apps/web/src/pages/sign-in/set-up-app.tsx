import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import { t } from '../../i18n';
import { AppKey } from '../../ui/app-key';
import { Loaded } from '../../ui/loaded';
import { AnswerForm } from './answer-form';
import type { SetUpProps } from './set-up-props';

/** The key of an authenticator app, then its first code, which completes the sign-in. */
export function SetUpApp({ login, trust, onChange }: SetUpProps) {
  const { loginId, challenge } = login;
  const path = { loginId };
  // Asked for by a POST, and yet the same for the whole sign-in.
  const offer = useQuery({
    queryKey: ['app-offer', loginId],
    queryFn: () =>
      bodyOf(
        api.POST('/v1/logins/{loginId}/authenticator-app', {
          params: { path },
          body: { label: t.twoFactor.apps.defaultLabel },
        }),
      ),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return (
    <Loaded query={offer}>
      {({ otpauthUri, secret }) => (
        <Stack>
          <AppKey otpauthUri={otpauthUri} secret={secret} />
          <AnswerForm
            login={login}
            factor="totp"
            attemptsLeft={challenge?.factor === 'totp' ? challenge.attemptsLeft : undefined}
            trust={trust}
            onChange={onChange}
          />
        </Stack>
      )}
    </Loaded>
  );
}
