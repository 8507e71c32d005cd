import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Copy, Download, Printer } from 'lucide-react';
import { t } from '../i18n';
import { download } from './download';

interface BackupCodesProps {
  readonly codes: readonly { readonly code: string; readonly usedAt: string | null }[];
  /** Told when they were copied, downloaded or printed. */
  readonly onKept?: () => void;
}

/** Backup codes to be read, copied, downloaded and printed. */
export function BackupCodes({ codes, onKept }: BackupCodesProps) {
  const { copy, copied } = useClipboard();
  const words = t.signIn.codes;
  const text = codes.map(({ code, usedAt }) => (usedAt ? `${code} (${words.used})` : code)).join('\n');
  const keep = (action: () => void) => () => {
    action();
    onKept?.();
  };
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" component="ul" p={0} m={0} className="plain">
        {codes.map(({ code, usedAt }) => (
          <Text
            key={code}
            component="li"
            className="code"
            size="sm"
            style={{ whiteSpace: 'nowrap' }}
            {...(usedAt && { td: 'line-through', c: 'dimmed' })}
          >
            {code}
            {usedAt && ` (${words.used})`}
          </Text>
        ))}
      </SimpleGrid>
      <Group className="no-print" gap="xs">
        <Button
          flex="1 1 auto"
          variant="default"
          leftSection={<Copy size={16} aria-hidden />}
          onClick={keep(() => copy(text))}
        >
          {copied ? words.copied : words.copy}
        </Button>
        <Button
          flex="1 1 auto"
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
          onClick={keep(() =>
            download(
              'sallyport-backup-codes.txt',
              'text/plain',
              `${words.fileTitle(location.host)}\n\n${text}\n`,
            ),
          )}
        >
          {words.download}
        </Button>
        <Button
          flex="1 1 auto"
          variant="default"
          leftSection={<Printer size={16} aria-hidden />}
          onClick={keep(() => window.print())}
        >
          {words.print}
        </Button>
      </Group>
    </Stack>
  );
}
