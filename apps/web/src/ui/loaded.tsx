import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../i18n';
import { ErrorNotice } from './error-notice';

/** What this needs to know of a query, one of pages or not. */
interface Query<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  refetch(): Promise<unknown>;
}

interface LoadedProps<Data> {
  readonly query: Query<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What a query gave; while it loads a place for it, and what went wrong if it did. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const retry = () => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        <ErrorNotice error={query.error} onRetry={retry} />
        {children(query.data)}
      </>
    );
  }
  if (!query.isPending) return <ErrorNotice error={query.error} onRetry={retry} />;
  return (
    <Stack gap="sm" role="status" aria-label={t.common.loading}>
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} height={72} />
      ))}
    </Stack>
  );
}
