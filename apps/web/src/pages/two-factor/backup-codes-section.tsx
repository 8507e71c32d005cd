import { Alert, Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../api/client';
import type { TwoFactor } from '../../api/shapes';
import { t } from '../../i18n';
import { BackupCodes } from '../../ui/backup-codes';
import { Confirm } from '../../ui/confirm';
import { ErrorNotice } from '../../ui/error-notice';
import { Section } from '../../ui/section';
import { useStepUp } from '../../ui/step-up';
import { Time } from '../../ui/time';

/** So few codes are left that new ones should be made. */
const FEW = 3;

interface Shown {
  readonly code: string;
  readonly usedAt: string | null;
}

export function BackupCodesSection({ codes }: { readonly codes: TwoFactor['backupCodes'] }) {
  const withStepUp = useStepUp();
  const [shown, setShown] = useState<readonly Shown[]>();
  const [isAsking, setAsking] = useState(false);
  const view = useMutation({
    mutationFn: () => withStepUp(() => bodyOf(api.GET('/v1/me/two-factor/backup-codes'))),
    onSuccess: ({ codes: all }) => setShown(all),
  });
  const regenerate = async () => {
    const { codes: fresh } = await bodyOf(api.POST('/v1/me/two-factor/backup-codes'));
    setShown(fresh.map((code) => ({ code, usedAt: null })));
  };
  const words = t.twoFactor.codes;
  if (!codes) {
    return (
      <Section title={words.title}>
        <Text c="dimmed">{words.none}</Text>
      </Section>
    );
  }
  return (
    <Section
      title={words.title}
      actions={
        <>
          <Button variant="default" loading={view.isPending} onClick={() => view.mutate()}>
            {words.view}
          </Button>
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.regenerate}
          </Button>
        </>
      }
    >
      <Text>
        {words.left(codes.remaining)} · {words.made} <Time at={codes.generatedAt} />
      </Text>
      {codes.remaining <= FEW && (
        <Alert color="yellow" variant="outline" role="status">
          {words.few}
        </Alert>
      )}
      <ErrorNotice error={view.error} />
      {shown && <BackupCodes codes={shown} />}
      <Confirm
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={words.regenerateTitle}
        action={words.regenerate}
        onConfirm={regenerate}
      >
        {words.regenerateText}
      </Confirm>
    </Section>
  );
}
