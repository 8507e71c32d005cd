import { Card, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutboxMessage } from '../../api/shapes';
import { t } from '../../i18n';
import { Time } from '../../ui/time';
import { EmailFrame } from './email-frame';

/** An e-mail, as its reader sees it and as plain text. */
export function EmailCard({ message }: { readonly message: OutboxMessage }) {
  const { to, subject, text, html, createdAt } = message;
  const [part, setPart] = useState(html === null ? 'text' : 'html');
  return (
    <Card withBorder component="article">
      <Text size="sm" c="dimmed" component="div">
        {t.outbox.channels.email} · {to} · <Time at={createdAt} />
      </Text>
      <Text component="h2" fw={600} mb="xs">
        {subject}
      </Text>
      {html !== null && (
        <SegmentedControl
          aria-label={subject ?? to}
          mb="xs"
          size="xs"
          value={part}
          onChange={setPart}
          data={(['html', 'text'] as const).map((value) => ({ value, label: t.outbox[value] }))}
        />
      )}
      {part === 'html' && html !== null ? (
        <EmailFrame title={subject ?? to} html={html} />
      ) : (
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
      )}
    </Card>
  );
}
