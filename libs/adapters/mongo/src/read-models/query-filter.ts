import type { Filter, FindOptions, Sort } from 'mongodb';
import type { Query } from '@sallyport/read-models';
import type { StoredDocument } from './stored-document';

const FIELD = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * The name of a field in the collection.
 * @throws Error for a name that is not plain: `$where` and its like are ways in
 */
export function plainField(field: string): string {
  if (!FIELD.test(field)) throw new Error(`not a field: ${field}`);
  return field === 'id' ? '_id' : field;
}

/** Documents that meet the conditions and were not removed. */
export function whereFilter(where: Query['where']): Filter<StoredDocument> {
  const conditions = Object.entries(where).flatMap(([field, wanted]) => {
    if (wanted === undefined) return [];
    // Always under an operator: a value that is an object, and so could hold one, is a value then.
    return [{ [plainField(field)]: Array.isArray(wanted) ? { $in: wanted } : { $eq: wanted } }];
  });
  return { $and: [...conditions, { _removed: { $exists: false } }] };
}

/** The conditions of a query, with its range and the place that the page is behind. */
export function queryFilter({ where, range, sort, behind }: Query): Filter<StoredDocument> {
  const conditions = [whereFilter(where)];
  if (range?.from !== undefined) conditions.push({ [plainField(range.field)]: { $gte: range.from } });
  if (range?.to !== undefined) conditions.push({ [plainField(range.field)]: { $lt: range.to } });
  const past = sort?.direction === 'descending' ? '$lt' : '$gt';
  if (behind && sort) {
    const field = plainField(sort.field);
    // The first bound is what an index can begin at; the second leaves out the ties that were seen.
    conditions.push({ [field]: { [`${past}e`]: behind.value } });
    conditions.push({ $or: [{ [field]: { [past]: behind.value } }, { _id: { [past]: behind.id } }] });
  } else if (behind) conditions.push({ _id: { $gt: behind.id } });
  return { $and: conditions };
}

/** Order and length of a query. */
export function queryOptions({ sort, limit }: Query): FindOptions {
  const sign = sort?.direction === 'descending' ? -1 : 1;
  const order: Sort = sort
    ? [
        [plainField(sort.field), sign],
        ['_id', sign],
      ]
    : [['_id', 1]];
  return { sort: order, ...(limit !== undefined && { limit }) };
}
