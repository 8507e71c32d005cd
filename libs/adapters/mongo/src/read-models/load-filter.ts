import type { Filter } from 'mongodb';
import { requireIndex, type Projection, type Scalar, type Where, type Write } from '@sallyport/read-models';
import { plainField } from './query-filter';
import type { StoredDocument } from './stored-document';

/**
 * Finds every document that writes may change: those that they name, and those that meet their conditions now. Some
 * more may come along: conditions on the same fields are asked for as one, each field with the values of all.
 * @throws Error when no index of the projection begins with a field of a condition
 */
export function loadFilter(projection: Projection, writes: readonly Write[]): Filter<StoredDocument> {
  const ids = new Set<string>();
  const conditions = new Map<string, Where[]>();
  for (const write of writes) {
    if ('id' in write) ids.add(write.id);
    else {
      requireIndex(projection, write.where);
      const fields = Object.keys(write.where).sort().join();
      conditions.set(fields, [...(conditions.get(fields) ?? []), write.where]);
    }
  }
  return { $or: [{ _id: { $in: [...ids] } }, ...Array.from(conditions.values(), anyOf)] };
}

function anyOf(wheres: readonly Where[]): Filter<StoredDocument> {
  const values = new Map<string, Set<Scalar>>();
  for (const where of wheres) {
    for (const [field, value = null] of Object.entries(where)) {
      values.set(field, (values.get(field) ?? new Set()).add(value));
    }
  }
  return Object.fromEntries(Array.from(values, ([field, of]) => [plainField(field), { $in: [...of] }]));
}
