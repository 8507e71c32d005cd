import { Button, Stack, Text } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { t } from '../i18n';
import { Loaded } from './loaded';

interface PagedListProps<Item> {
  readonly query: UseInfiniteQueryResult<readonly Item[]>;
  /** Said when there is nothing in the list. */
  readonly empty: string;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** The items of a list so far, and a way to more of them. */
export function PagedList<Item>({ query, empty, children }: PagedListProps<Item>) {
  return (
    <Loaded query={query}>
      {(items) => (
        <Stack>
          {items.length === 0 ? <Text c="dimmed">{empty}</Text> : children(items)}
          {query.hasNextPage && (
            <Button
              className="no-print"
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t.common.loadMore}
            </Button>
          )}
        </Stack>
      )}
    </Loaded>
  );
}
