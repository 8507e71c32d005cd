import { Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { signInsFrom } from '../../api/lists';
import type { Place } from '../../api/shapes';
import { t } from '../../i18n';
import { CardItem, CardList } from '../../ui/card-list';
import { DeviceIcon } from '../../ui/device-icon';
import { PagedList } from '../../ui/paged-list';
import { placeName } from '../../ui/place-name';
import { Time } from '../../ui/time';

/** The sign-ins that came from one place. */
export function SignInsFrom({ place }: { readonly place: Place }) {
  const query = useInfiniteQuery(signInsFrom(place.locationId));
  const title = useRef<HTMLHeadingElement>(null);
  // Below the map and the table, where nobody would see that something has come.
  useEffect(() => {
    if (query.isSuccess) title.current?.scrollIntoView();
  }, [place.locationId, query.isSuccess]);
  const words = t.locations;
  return (
    <Stack component="section" gap="sm" aria-live="polite">
      <Title ref={title} style={{ scrollMarginTop: '5rem' }} order={2} size="h3">
        {words.signInsFrom(placeName(place))}
      </Title>
      <PagedList query={query} empty={words.noSignIns}>
        {(signIns) => (
          <CardList>
            {signIns.map(({ loginId, device, outcome, ip, at }) => (
              <CardItem
                key={loginId}
                icon={<DeviceIcon os={device.os} />}
                title={device.label}
                details={
                  <Text inherit>
                    {words.outcome[outcome]} · {ip} · <Time at={at} />
                  </Text>
                }
              />
            ))}
          </CardList>
        )}
      </PagedList>
    </Stack>
  );
}
