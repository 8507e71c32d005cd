import { DatabaseSync } from 'node:sqlite';

/** All documents of a file of read models, byte for byte as they are kept, each with its projection and its id. */
export function documentsIn(file: string): string[] {
  const database = new DatabaseSync(file);
  const tables = database.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB '*_v[0-9]*'",
  );
  const documents = tables.all().flatMap(({ name }) => {
    const rows = database.prepare(`SELECT id, document FROM ${String(name)} ORDER BY id`).all();
    return rows.map(({ id, document }) => `${String(name)} ${String(id)} ${String(document)}`);
  });
  database.close();
  return documents.sort();
}
