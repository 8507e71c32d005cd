import { stat } from 'node:fs/promises';
import { contentOf, openGeoipFile, type GeoipFile, type GeoipKind } from './open-geoip-file';

export interface MaxMindOptions {
  /** Path of a database. */
  readonly path: string;
  /** Told, in one line each, of a file that is refused or old. */
  readonly warn: (line: string) => void;
  /** Between two looks at the file, in milliseconds. Default a minute. */
  readonly lookEvery?: number;
}

const A_YEAR = 365 * 24 * 3_600_000;

/**
 * A database of MaxMind's, of which there is a new one twice a week: a file that changes is taken up without a
 * restart. It is looked at rather than watched, since mounts and links of containers tell of no change.
 */
export class ReloadedFile {
  private readonly looking: NodeJS.Timeout;

  private constructor(
    private readonly kind: GeoipKind,
    private readonly options: MaxMindOptions,
    private file: GeoipFile,
    /** How the file looked when it was read last, whatever came of it. */
    private seen: string,
  ) {
    this.warnIfOld();
    this.looking = setInterval(() => void this.look(), options.lookEvery ?? 60_000).unref();
  }

  /** @throws GeoipFileError when there is no file of that kind that can be used to begin with */
  static async open(kind: GeoipKind, options: MaxMindOptions): Promise<ReloadedFile> {
    const seen = await lookOf(options.path);
    return new ReloadedFile(kind, options, await openGeoipFile(options.path, kind), seen);
  }

  /** The one in use now; asked for anew at each address. */
  get current(): GeoipFile {
    return this.file;
  }

  /** Takes the file up if it has changed. One that is damaged, or built before that in use, leaves the old in use. */
  async look(): Promise<void> {
    const { path, warn } = this.options;
    const seen = await lookOf(path);
    if (seen === this.seen) return;
    this.seen = seen;
    try {
      const file = await openGeoipFile(path, this.kind);
      if (file.built < this.file.built) {
        warn(
          `${path} was refused: it is ${file.version}, and ${this.file.version} is newer; that stays in use`,
        );
        return;
      }
      this.file = file;
      this.warnIfOld();
    } catch (error) {
      warn(`${(error as Error).message}; ${this.file.version} stays in use`);
    }
  }

  close(): void {
    clearInterval(this.looking);
  }

  private warnIfOld(): void {
    const { built, version } = this.file;
    if (Date.now() - built.getTime() > A_YEAR)
      this.options.warn(
        `${this.options.path} is ${version}, more than a year old: many ${contentOf[this.kind]} are wrong by now`,
      );
  }
}

/** What changes when a file is replaced or written to. */
async function lookOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch {
    return 'none';
  }
}
