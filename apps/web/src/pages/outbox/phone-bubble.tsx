import { Button, Card, Group, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { OutboxMessage } from '../../api/shapes';
import { t } from '../../i18n';
import { Time } from '../../ui/time';

/** A message as a phone shows it; its code can be copied. */
export function PhoneBubble({
  message: { to, text, channel, createdAt },
}: {
  readonly message: OutboxMessage;
}) {
  const { copy, copied } = useClipboard();
  const code = /\b\d{6}\b/.exec(text)?.[0];
  return (
    <Card withBorder maw={420} radius="xl" component="article">
      <Text size="sm" c="dimmed" component="div">
        {t.outbox.channels[channel]} · {to} · <Time at={createdAt} />
      </Text>
      <Text style={{ whiteSpace: 'pre-line' }}>{text}</Text>
      {code && (
        <Group mt="xs">
          <Button size="xs" variant="default" onClick={() => copy(code)}>
            {copied ? t.common.copied : `${t.outbox.copyCode} ${code}`}
          </Button>
        </Group>
      )}
    </Card>
  );
}
