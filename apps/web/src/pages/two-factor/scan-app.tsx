import { Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { t } from '../../i18n';
import { AppKey } from '../../ui/app-key';
import { CodeInput } from '../../ui/code-input';
import { ErrorNotice } from '../../ui/error-notice';
import { refreshAll } from '../../ui/use-command';

interface ScanAppProps {
  readonly offer: { readonly factorId: string; readonly otpauthUri: string; readonly secret: string };
  readonly onDone: () => void;
}

/** The key of an authenticator app, and the code that confirms the app. */
export function ScanApp({ offer: { factorId, otpauthUri, secret }, onDone }: ScanAppProps) {
  const [code, setCode] = useState('');
  const words = t.twoFactor.apps;
  const verify = useMutation({
    mutationFn: (given: string) =>
      api.POST('/v1/me/two-factor/authenticator-apps/{factorId}/verifications', {
        params: { path: { factorId } },
        body: { code: given },
      }),
    onSuccess: async () => {
      notifications.show({ message: words.done });
      onDone();
      await refreshAll();
    },
    onError: () => setCode(''),
  });
  return (
    <Stack>
      <AppKey otpauthUri={otpauthUri} secret={secret} />
      <CodeInput
        label={words.code}
        value={code}
        onChange={setCode}
        onComplete={(complete) => verify.mutate(complete)}
        autoFocus
      />
      <ErrorNotice error={verify.error} />
    </Stack>
  );
}
