import { MongoBulkWriteError, type AnyBulkWriteOperation, type Collection } from 'mongodb';
import type { StoredDocument } from './stored-document';

const DUPLICATE_KEY = 11000;

/**
 * Writes documents in one bulk, each over an older state of itself only. So it does no harm when it comes again, or
 * when another process is further on.
 */
export async function writeDocuments(
  collection: Collection<StoredDocument>,
  documents: readonly StoredDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const write = (some: readonly StoredDocument[], upsert: boolean) =>
    collection.bulkWrite(
      some.map((document) => replaceOlder(document, upsert)),
      { ordered: false },
    );
  try {
    await write(documents, true);
  } catch (error) {
    const there = indexesOfDuplicates(error).map((index) => documents[index] as StoredDocument);
    // Either it is further on, or another process made it in this very moment and may be behind: that one is replaced.
    await write(there, false);
  }
}

const replaceOlder = (document: StoredDocument, upsert: boolean): AnyBulkWriteOperation<StoredDocument> => {
  const { _id, _position } = document;
  return { replaceOne: { filter: { _id, _position: { $lt: _position } }, replacement: document, upsert } };
};

/** @throws the error, when it is any other */
function indexesOfDuplicates(error: unknown): number[] {
  if (!(error instanceof MongoBulkWriteError)) throw error;
  const faults = [error.writeErrors].flat();
  if (faults.length === 0 || faults.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
  return faults.map(({ index }) => index);
}
