import { cursorAt, placeAt, type Page, type PageQuery, type PlaceInList } from './page';

/**
 * A page of a list that is at hand as a whole: the furthest place comes first.
 * @throws Problem `invalid_input` for a cursor that is none
 */
export function pageOfArray<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => PlaceInList,
  { limit, cursor }: PageQuery,
): Page<Item> {
  const behind = cursor === undefined ? undefined : placeAt(cursor);
  const rest = items
    .filter((item) => !behind || compare(placeOf(item), behind) < 0)
    .sort((a, b) => compare(placeOf(b), placeOf(a)));
  const data = rest.slice(0, limit);
  const last = data.at(-1);
  return { data, nextCursor: last && rest.length > limit ? cursorAt(placeOf(last)) : null };
}

const compare = (a: PlaceInList, b: PlaceInList): number => order(a.value, b.value) || order(a.id, b.id);

function order<Value extends string | number>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
