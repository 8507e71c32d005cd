import { Alert, Text } from '@mantine/core';
import { ShieldAlert } from 'lucide-react';
import type { Recovery } from '../api/shapes';
import { t } from '../i18n';
import { formatInstant } from '../i18n/format';

/** Says that a recovery of the account is pending, until when, and how to stop it; nothing when none is. */
export function RecoveryNotice({ recovery }: { readonly recovery: Recovery | null | undefined }) {
  if (!recovery) return null;
  const words = t.recovery.notice;
  return (
    <Alert
      role="status"
      color="yellow"
      variant="outline"
      icon={<ShieldAlert aria-hidden />}
      title={words.title(formatInstant(recovery.dueAt))}
      // Yellow letters cannot be read on white.
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
      className="no-print"
    >
      <Text size="sm">{words.by[recovery.requestedBy]}</Text>
      <Text size="sm">{words.stop}</Text>
    </Alert>
  );
}
