import { Alert, Button, Group, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { ApiError } from '../api/problem';
import { t } from '../i18n';

/** What an error says to a person. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof ApiError)) return t.errors.byCode['internal'] ?? String(error);
  const said = t.errors.byCode[error.code] ?? error.message;
  return error.retryAfter === undefined ? said : `${said} ${t.errors.wait(error.retryAfter)}`;
}

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Says what went wrong, aloud too; nothing when nothing did. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  if (error === null || error === undefined) return null;
  const requestId = error instanceof ApiError && error.status >= 500 ? error.problem.requestId : undefined;
  return (
    <Alert role="alert" color="red" variant="outline" icon={<TriangleAlert aria-hidden />}>
      <Group justify="space-between">
        <div>
          <Text size="sm">{wordsOf(error)}</Text>
          {requestId && (
            <Text size="xs" c="dimmed">
              {requestId}
            </Text>
          )}
        </div>
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t.common.retry}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
