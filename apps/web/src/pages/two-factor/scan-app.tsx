import { Code, Image, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { toDataURL } from 'qrcode';
import { useState } from 'react';
import { api } from '../../api/client';
import { t } from '../../i18n';
import { CodeInput } from '../../ui/code-input';
import { ErrorNotice } from '../../ui/error-notice';
import { refreshAll } from '../../ui/use-command';

interface ScanAppProps {
  readonly offer: { readonly factorId: string; readonly otpauthUri: string; readonly secret: string };
  readonly onDone: () => void;
}

/** What an authenticator app scans, or is told, and the code by which it counts from then on. */
export function ScanApp({ offer: { factorId, otpauthUri, secret }, onDone }: ScanAppProps) {
  const [code, setCode] = useState('');
  const words = t.twoFactor.apps;
  // Drawn here: the key must not be sent to anybody.
  const picture = useQuery({
    queryKey: ['qr', otpauthUri],
    queryFn: () => toDataURL(otpauthUri, { margin: 2, width: 220 }),
    gcTime: 0,
  });
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
      <Text size="sm">{words.scan}</Text>
      {picture.data && <Image src={picture.data} alt={words.qr} w={220} h={220} mx="auto" />}
      <Text size="sm">
        {words.key}{' '}
        <Code className="code" fz="sm">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </Code>
      </Text>
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
