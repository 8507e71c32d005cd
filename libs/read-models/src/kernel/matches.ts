import type { Document, Scalar } from './projection';

type Conditions = Readonly<Record<string, Scalar | readonly string[] | undefined>>;

/** Whether a document meets the conditions of a write or query, for stores that have to find that out themselves. */
export const matches = (document: Document, where: Conditions): boolean =>
  Object.entries(where).every(([field, wanted]) => {
    const value = document[field] ?? null;
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
  });
