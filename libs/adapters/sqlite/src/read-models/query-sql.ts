import type { Query } from '@sallyport/read-models';

export type SqlValue = string | number | null;

/** A piece of SQL and the values of its parameters, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

const FIELD = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * A field of a document, written as in the indexes, which SQLite uses only for the very same expression.
 * @throws Error for a name that is not plain: names are the program's own, and no way in
 */
export function fieldSql(field: string): string {
  if (!FIELD.test(field)) throw new Error(`not a field: ${field}`);
  return field === 'id' ? 'id' : `json_extract(document, '$.${field}')`;
}

/** JSON's true and false are 1 and 0 to SQLite. */
const valueOf = (value: string | number | boolean | null): SqlValue =>
  typeof value === 'boolean' ? Number(value) : value;

/** The conditions of a query, without order and limit. */
export function whereSql({ where }: Pick<Query, 'where'>): Sql {
  const parts: string[] = [];
  const values: SqlValue[] = [];
  for (const [field, wanted] of Object.entries(where)) {
    if (wanted === undefined) continue;
    if (Array.isArray(wanted)) {
      // One parameter whatever the length, so that the statement stays the same one.
      parts.push(`${fieldSql(field)} IN (SELECT value FROM json_each(?))`);
      values.push(JSON.stringify(wanted));
    } else if (wanted === null) {
      parts.push(`${fieldSql(field)} IS NULL`);
    } else {
      parts.push(`${fieldSql(field)} = ?`);
      values.push(valueOf(wanted as string | number | boolean));
    }
  }
  return { text: parts.length > 0 ? parts.join(' AND ') : 'TRUE', values };
}

/** All behind WHERE: conditions, range, the place that the page is behind, order, limit. */
export function querySql({ where, range, sort, behind, limit }: Query): Sql {
  const conditions = whereSql({ where });
  const parts = [conditions.text];
  const values = [...conditions.values];
  const add = (text: string, ...more: SqlValue[]) => {
    parts.push(text);
    values.push(...more);
  };
  if (range?.from !== undefined) add(`${fieldSql(range.field)} >= ?`, range.from);
  if (range?.to !== undefined) add(`${fieldSql(range.field)} < ?`, range.to);
  const [word, sign] = sort?.direction === 'descending' ? ['DESC', '<'] : ['ASC', '>'];
  if (behind && sort) add(`(${fieldSql(sort.field)}, id) ${sign} (?, ?)`, behind.value, behind.id);
  else if (behind) add('id > ?', behind.id);
  const order = sort ? `${fieldSql(sort.field)} ${word}, id ${word}` : 'id';
  return { text: `${parts.join(' AND ')} ORDER BY ${order} LIMIT ?`, values: [...values, limit ?? -1] };
}
