import { infiniteQueryOptions } from '@tanstack/react-query';

interface PageOf<Item> {
  readonly data: readonly Item[];
  readonly nextCursor: string | null;
}

/** Milliseconds after which a list that changes by itself is asked for again. */
const LIVE = 5_000;

/**
 * A list of the contract, page by page.
 * @param fetchPage asks for the page behind a cursor
 * @param isLive whether the list follows what happens elsewhere while it is looked at
 */
export const pagedQuery = <Item>(
  key: readonly unknown[],
  fetchPage: (cursor: string | undefined) => Promise<PageOf<Item>>,
  isLive = false,
) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ data }) => data),
    ...(isLive && { refetchInterval: LIVE }),
  });

/** Query part that asks for the page behind a cursor. */
export const behind = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });
