import { backup, DatabaseSync } from 'node:sqlite';

/**
 * Copies a database file while others read and write it: what was committed when the copy ends, and nothing half.
 * @throws what SQLite says when the file cannot be read or the copy cannot be written
 */
export async function copyDatabase(file: string, copy: string): Promise<void> {
  const source = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    await backup(source, copy);
  } finally {
    source.close();
  }
}

/** What SQLite finds wrong with a file; empty when it is whole. */
export function faultsOfDatabase(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    const rows = database.prepare('PRAGMA integrity_check(20)').all();
    return rows.map((row) => String(row['integrity_check'])).filter((found) => found !== 'ok');
  } finally {
    database.close();
  }
}
