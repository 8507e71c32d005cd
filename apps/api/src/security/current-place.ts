import { Inject, Injectable } from '@nestjs/common';
import { KeyRing } from '@sallyport/event-store';
import { PLACE_FINDER, type PlaceFinder } from '@sallyport/ports';
import { isFound, locationIdsOf } from '@sallyport/sign-in';

/** Tells which of a user's locations someone is at. */
@Injectable()
export class CurrentPlace {
  constructor(
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(PLACE_FINDER) private readonly places: PlaceFinder,
  ) {}

  /**
   * Where the session began and where the request comes from, the latter at every granularity: a block of the country
   * shuts out whoever is in one of its cities.
   */
  async idsOf(
    { userId, locationId }: { readonly userId: string; readonly locationId: string | null },
    ip: string,
  ): Promise<ReadonlySet<string>> {
    const place = await this.places.find(ip);
    const here = isFound(place) ? Object.values(locationIdsOf(this.keys, userId, place)) : [];
    return new Set(locationId === null ? here : [locationId, ...here]);
  }
}
