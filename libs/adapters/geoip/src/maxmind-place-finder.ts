import type { Place, PlaceFinder } from '@sallyport/ports';
import { cityPlace, privatePlace, unknownPlace } from './city-place';
import { classifyAddress } from './classify-address';
import { ReloadedFile, type MaxMindOptions } from './reloaded-file';

/** Places by a City database of MaxMind's, reloaded as it changes. */
export class MaxMindPlaceFinder implements PlaceFinder {
  private constructor(private readonly file: ReloadedFile) {}

  /** @throws GeoipFileError when there is no file that can be used to begin with */
  static async open(options: MaxMindOptions): Promise<MaxMindPlaceFinder> {
    return new MaxMindPlaceFinder(await ReloadedFile.open('City', options));
  }

  get databaseVersion(): string {
    return this.file.current.version;
  }

  async find(ip: string): Promise<Place> {
    const address = classifyAddress(ip);
    if (address.kind === 'none') return unknownPlace;
    if (address.kind === 'private') return privatePlace;
    return cityPlace(this.file.current.database, address.text);
  }

  /** Takes the file up now if it has changed. */
  look(): Promise<void> {
    return this.file.look();
  }

  close(): void {
    this.file.close();
  }
}
