import type { Document, Projection, Where, Write } from './projection';

/** The documents of one projection version, as a store has them while it applies writes. */
export interface Documents {
  get(id: string): Document | undefined;
  set(id: string, document: Document): void;
  delete(id: string): void;
  /** Ids of all that match, writes made before included. */
  idsWhere(where: Where): readonly string[];
}

/** Applies one write: the meaning of each kind, for stores that have to do it themselves. */
export function applyWrite(documents: Documents, write: Write): void {
  switch (write.op) {
    case 'put':
      return documents.set(write.id, kept(documents.get(write.id), write.document, write.keep));
    case 'patch':
      return patchOne(documents, write.id, write.fields);
    case 'patch-where':
      for (const id of documents.idsWhere(write.where)) {
        if (id !== write.except) patchOne(documents, id, write.fields);
      }
      return;
    case 'add':
      return documents.set(write.id, added(documents.get(write.id) ?? write.document, write.counts));
    case 'remove':
      return documents.delete(write.id);
    case 'remove-where':
      for (const id of documents.idsWhere(write.where)) documents.delete(id);
  }
}

/**
 * Refuses a write that would have to read every document of the projection.
 * @throws Error when no index of the projection begins with a field of `where`
 */
export function requireIndex(projection: Projection, where: Where): void {
  if (projection.indexes.some(([first]) => first !== undefined && first in where)) return;
  throw new Error(
    `${projection.name} has no index that begins with one of: ${Object.keys(where).join(', ')}`,
  );
}

function patchOne(documents: Documents, id: string, fields: Document): void {
  const document = documents.get(id);
  if (document) documents.set(id, { ...document, ...fields });
}

function kept(
  before: Document | undefined,
  document: Document,
  keep: readonly string[] | undefined,
): Document {
  if (!before || !keep) return document;
  return { ...document, ...Object.fromEntries(keep.map((field) => [field, before[field]])) };
}

function added(document: Document, counts: Readonly<Record<string, number | undefined>>): Document {
  const sums: Record<string, unknown> = { ...document };
  for (const [field, count = 0] of Object.entries(counts)) sums[field] = Number(document[field] ?? 0) + count;
  return sums;
}
