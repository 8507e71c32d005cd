import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../i18n';
import { BackupCodes } from '../../ui/backup-codes';
import { EntryPage } from '../../ui/entry-page';
import { useTitle } from '../../ui/use-title';

interface KeepCodesProps {
  readonly codes: readonly string[];
  /** An authenticator app can be added beside what was set up. */
  readonly offersApp: boolean;
  readonly onDone: () => void;
}

/** Shows the ten codes once; goes on only after they were copied, downloaded or printed. */
export function KeepCodes({ codes, offersApp, onDone }: KeepCodesProps) {
  const [isKept, setKept] = useState(false);
  useTitle(t.signIn.codes.title);
  return (
    <EntryPage title={t.signIn.codes.title} lead={t.signIn.codes.lead}>
      <Stack>
        <BackupCodes codes={codes.map((code) => ({ code, usedAt: null }))} onKept={() => setKept(true)} />
        <Button onClick={onDone} disabled={!isKept} className="no-print">
          {t.signIn.codes.done}
        </Button>
        {!isKept && (
          <Text size="sm" c="dimmed" className="no-print">
            {t.signIn.codes.keepFirst}
          </Text>
        )}
        {offersApp && (
          <Text size="sm" className="no-print">
            <Anchor component={Link} to="/two-factor" inherit underline="always">
              {t.signIn.app.offer}
            </Anchor>
            . {t.signIn.app.offerText}
          </Text>
        )}
      </Stack>
    </EntryPage>
  );
}
