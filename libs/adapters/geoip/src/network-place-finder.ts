import { AddressNotFoundError, type ReaderModel } from '@maxmind/geoip2-node';
import type { Network, Place, PlaceFinder } from '@sallyport/ports';
import { classifyAddress } from './classify-address';
import { ReloadedFile, type MaxMindOptions } from './reloaded-file';

/** The places of another finder, and with each the network of the address, by an ASN database that is reloaded. */
export class NetworkPlaceFinder implements PlaceFinder {
  private constructor(
    private readonly places: PlaceFinder,
    private readonly file: ReloadedFile,
  ) {}

  /** @throws GeoipFileError when there is no file that can be used to begin with */
  static async open(places: PlaceFinder, options: MaxMindOptions): Promise<NetworkPlaceFinder> {
    return new NetworkPlaceFinder(places, await ReloadedFile.open('ASN', options));
  }

  /** Both: `GeoLite2-City/2026-11-17, GeoLite2-ASN/2026-11-17`. */
  get databaseVersion(): string {
    return `${this.places.databaseVersion}, ${this.file.current.version}`;
  }

  async find(ip: string): Promise<Place> {
    const place = await this.places.find(ip);
    const address = classifyAddress(ip);
    return address.kind === 'public'
      ? { ...place, network: networkOf(this.file.current.database, address.text) }
      : place;
  }

  /** Takes the file up now if it has changed. */
  look(): Promise<void> {
    return this.file.look();
  }

  close(): void {
    this.file.close();
  }
}

/** Null when the database lacks the address. */
function networkOf(database: ReaderModel, ip: string): Network | null {
  try {
    const { autonomousSystemNumber: number, autonomousSystemOrganization } = database.asn(ip);
    return number === undefined ? null : { number, organization: autonomousSystemOrganization ?? null };
  } catch (error) {
    if (error instanceof AddressNotFoundError) return null;
    throw error;
  }
}
