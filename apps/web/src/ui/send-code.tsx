import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { t } from '../i18n';
import { ErrorNotice } from './error-notice';
import { Resend } from './resend';

/** Sends a code to step up with, and says where it went. */
export function SendCode({ factor }: { readonly factor: 'sms' | 'push' }) {
  const words = t.common.stepUp;
  const send = useMutation({
    mutationFn: () => bodyOf(api.POST('/v1/session/step-up', { body: { factor } })),
  });
  const sent = send.data?.challenge;
  return (
    <>
      {sent ? (
        <>
          <Text size="sm" role="status">
            {sent.sentTo ? words.sent(sent.sentTo) : words.pushed}
          </Text>
          <Resend at={sent.resendAt} isPending={send.isPending} onResend={() => send.mutate()} />
        </>
      ) : (
        <Button variant="default" loading={send.isPending} onClick={() => send.mutate()}>
          {words.send[factor]}
        </Button>
      )}
      <ErrorNotice error={send.error} />
    </>
  );
}
