import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../api/client';
import { t } from '../../i18n';
import { CodeInput } from '../../ui/code-input';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { PhoneForm } from '../../ui/phone-form';
import { useStepUp } from '../../ui/step-up';
import { refreshAll } from '../../ui/use-command';

/** A new number, then the code that was sent there. */
export function ChangePhone({ onClose }: { readonly onClose: () => void }) {
  const withStepUp = useStepUp();
  const [code, setCode] = useState('');
  const words = t.twoFactor.phone;
  const request = useMutation({
    mutationFn: (body: { country: string; number: string }) =>
      withStepUp(() => bodyOf(api.POST('/v1/me/two-factor/phone-changes', { body }))),
  });
  const phoneChangeId = request.data?.phoneChangeId ?? '';
  const verify = useMutation({
    mutationFn: (given: string) =>
      api.POST('/v1/me/two-factor/phone-changes/{phoneChangeId}/verifications', {
        params: { path: { phoneChangeId } },
        body: { code: given },
      }),
    onSuccess: async () => {
      notifications.show({ message: words.done });
      onClose();
      await refreshAll();
    },
    onError: () => setCode(''),
  });
  return (
    <Dialog title={words.change} onClose={onClose}>
      <Stack>
        <Text size="sm">{request.data ? words.sent(request.data.sentTo) : words.lead}</Text>
        {request.data ? (
          <>
            <CodeInput
              label={t.signIn.code.label}
              value={code}
              onChange={setCode}
              onComplete={(complete) => verify.mutate(complete)}
              autoFocus
            />
            <ErrorNotice error={verify.error} />
          </>
        ) : (
          <PhoneForm
            error={request.error}
            isPending={request.isPending}
            onSubmit={(phone) => request.mutate(phone)}
          />
        )}
      </Stack>
    </Dialog>
  );
}
