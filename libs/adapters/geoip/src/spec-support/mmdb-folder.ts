import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DAY = 24 * 3_600_000;
export const ago = (days: number) => new Date(Date.now() - days * DAY);
/** As in the name of a build: `2026-11-17`. */
export const day = (date: Date) => date.toISOString().slice(0, 10);

/** A folder with one database in it, and what was said of that. */
export class MmdbFolder {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mmdb-'));
  readonly warnings: string[] = [];

  constructor(private readonly name: string) {}

  get path(): string {
    return join(this.folder, this.name);
  }

  /** Puts a file there as one does: in one piece. */
  put(bytes: Buffer): void {
    writeFileSync(`${this.path}.new`, bytes);
    renameSync(`${this.path}.new`, this.path);
  }

  /** What a finder is opened with. */
  options(lookEvery = 60_000) {
    return { path: this.path, lookEvery, warn: (line: string) => void this.warnings.push(line) };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
