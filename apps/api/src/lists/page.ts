import type { Found, Projection, Query, ReadModelStore } from '@sallyport/read-models';
import { Problem } from '../http/problem';

/** A page of a list, as answers hold it. */
export interface Page<Item> {
  readonly data: Item[];
  readonly nextCursor: string | null;
}

/** The part of a list's query that asks for a page. */
export interface PageQuery {
  /** Items at most. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Place in a list: that of an item, which the next page goes on behind. */
export interface PlaceInList {
  /** What the list is sorted by. */
  readonly value: string | number;
  readonly id: string;
}

export interface ListOf<Doc extends object> extends Pick<Query<Doc>, 'where' | 'range'> {
  readonly sort: NonNullable<Query<Doc>['sort']>;
  /** Leaves documents out that a query cannot tell from others. */
  readonly keep?: (document: Found<Doc>) => boolean | Promise<boolean>;
}

/**
 * Reads a page of a read model.
 * @throws Problem `invalid_input` for a cursor that is none
 */
export async function pageOf<Doc extends object>(
  store: ReadModelStore,
  projection: Projection<Doc>,
  { keep = () => true, ...list }: ListOf<Doc>,
  { limit, cursor }: PageQuery,
): Promise<Page<Found<Doc>>> {
  const placeOf = (document: Found<Doc>): PlaceInList => ({
    value: document[list.sort.field] as string | number,
    id: document.id,
  });
  const data: Found<Doc>[] = [];
  let behind = cursor === undefined ? undefined : placeAt(cursor);
  for (;;) {
    // One more than is shown tells whether there is another page.
    const found = await store.find(projection, { ...list, ...(behind && { behind }), limit: limit + 1 });
    const kept = await Promise.all(found.map(async (document) => keep(document)));
    data.push(...found.filter((_, index) => kept[index]));
    const [last, more] = [data[limit - 1], data[limit]];
    if (last && more) return { data: data.slice(0, limit), nextCursor: cursorAt(placeOf(last)) };
    const furthest = found.at(-1);
    if (!furthest || found.length <= limit) return { data, nextCursor: null };
    behind = placeOf(furthest);
  }
}

/** A place as clients see it: opaque. */
export const cursorAt = ({ value, id }: PlaceInList): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

/**
 * The place that a client names.
 * @throws Problem `invalid_input` for what {@link cursorAt} did not make
 */
export function placeAt(cursor: string): PlaceInList {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [value, id, ...rest] = Array.isArray(place) ? (place as unknown[]) : [];
    const isValue = typeof value === 'string' || typeof value === 'number';
    if (isValue && typeof id === 'string' && rest.length === 0) return { value, id };
  } catch {
    // Not JSON: no cursor of ours either.
  }
  throw new Problem('invalid_input', {
    errors: [{ path: 'query.cursor', message: 'is not a cursor of this list' }],
  });
}
