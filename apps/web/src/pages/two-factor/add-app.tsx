import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, bodyOf } from '../../api/client';
import { t } from '../../i18n';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { useStepUp } from '../../ui/step-up';
import { ScanApp } from './scan-app';

/** A name for the app, then what it is to scan, then its first code. */
export function AddApp({ onClose }: { readonly onClose: () => void }) {
  const withStepUp = useStepUp();
  const words = t.twoFactor.apps;
  const [label, setLabel] = useState(words.defaultLabel);
  const offer = useMutation({
    mutationFn: () =>
      withStepUp(() =>
        bodyOf(api.POST('/v1/me/two-factor/authenticator-apps', { body: { label: label.trim() } })),
      ),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    offer.mutate();
  };
  return (
    <Dialog title={words.add} onClose={onClose}>
      {offer.data ? (
        <ScanApp offer={offer.data} onDone={onClose} />
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              label={words.label}
              value={label}
              onChange={(event) => setLabel(event.currentTarget.value)}
              maxLength={100}
              required
              data-autofocus
            />
            <ErrorNotice error={offer.error} />
            <Button type="submit" loading={offer.isPending} disabled={label.trim() === ''}>
              {words.add}
            </Button>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
