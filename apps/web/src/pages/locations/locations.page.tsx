import { Anchor, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { myLocations } from '../../api/lists';
import type { Place } from '../../api/shapes';
import { t } from '../../i18n';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { ChangeLocation, type LocationChange } from './change-location';
import { LocationTable } from './location-table';
import { SignInsFrom } from './sign-ins-from';
import { WorldMap } from './world-map';

/** Places that sign-ins came from, on a map and in a table. */
export function LocationsPage() {
  const query = useInfiniteQuery(myLocations);
  const [change, setChange] = useState<LocationChange>();
  const [chosen, setChosen] = useState<Place>();
  return (
    <Page title={t.common.menu.locations} lead={t.locations.lead}>
      <PagedList query={query} empty={t.locations.empty}>
        {(places) => (
          <>
            <WorldMap marked={byCountry(places)} />
            <LocationTable places={places} chosen={chosen} onChoose={setChosen} onChange={setChange} />
          </>
        )}
      </PagedList>
      {chosen && <SignInsFrom place={chosen} />}
      <Text size="xs" c="dimmed">
        <Anchor href="https://db-ip.com" inherit>
          {t.locations.credit}
        </Anchor>
      </Text>
      <ChangeLocation change={change} onClose={() => setChange(undefined)} />
    </Page>
  );
}

function byCountry(places: readonly Place[]) {
  const known = places.filter((place) => place.country !== null);
  return new Map(
    [...Map.groupBy(known, ({ country }) => country!)].map(([country, inIt]) => [
      country,
      { places: inIt.length, blocked: inIt.every(({ blocked }) => blocked) },
    ]),
  );
}
