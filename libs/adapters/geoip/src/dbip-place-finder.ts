import type { ReaderModel } from '@maxmind/geoip2-node';
import type { Place, PlaceFinder } from '@sallyport/ports';
import { cityPlace, privatePlace, unknownPlace } from './city-place';
import { classifyAddress } from './classify-address';
import { dbipVersion, openDbip } from './open-dbip';

/**
 * Places by the free city database of DB-IP (CC BY 4.0: pages that show places link to db-ip.com), which comes with
 * the npm packages. A file is read at the first public address of its family, since each costs 60 MB of memory.
 */
export class DbipPlaceFinder implements PlaceFinder {
  readonly databaseVersion = dbipVersion();
  private readonly files = new Map<4 | 6, Promise<ReaderModel>>();

  async find(ip: string): Promise<Place> {
    const address = classifyAddress(ip);
    if (address.kind === 'none') return unknownPlace;
    if (address.kind === 'private') return privatePlace;
    return cityPlace(await this.file(address.family), address.text);
  }

  private file(family: 4 | 6): Promise<ReaderModel> {
    const known = this.files.get(family);
    if (known) return known;
    const opening = openDbip(family);
    this.files.set(family, opening);
    // What could not be opened is tried again at the next address.
    opening.catch(() => this.files.delete(family));
    return opening;
  }
}
