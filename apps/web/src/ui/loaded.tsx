import { Skeleton, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { t } from '../i18n';
import { ErrorNotice } from './error-notice';

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** Shown for data that `isEmpty` says there is nothing in. */
  readonly empty?: string;
  readonly isEmpty?: (data: Data) => boolean;
  readonly children: (data: Data) => ReactNode;
}

/** What a query gave; while it loads a place for it, and what went wrong if it did. */
export function Loaded<Data>({ query, empty, isEmpty, children }: LoadedProps<Data>) {
  if (query.isPending) {
    return (
      <Stack gap="sm" role="status" aria-label={t.common.loading}>
        {[1, 2, 3].map((row) => (
          <Skeleton key={row} height={72} />
        ))}
      </Stack>
    );
  }
  if (query.data === undefined)
    return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {empty !== undefined && isEmpty?.(query.data) ? <Text c="dimmed">{empty}</Text> : children(query.data)}
    </>
  );
}
