import { Stack, Text } from '@mantine/core';
import { api } from '../../api/client';
import type { Place } from '../../api/shapes';
import { t } from '../../i18n';
import { Confirm } from '../../ui/confirm';
import { placeName } from '../../ui/place-name';

export interface LocationChange {
  readonly kind: 'block' | 'notMine' | 'unblock';
  readonly place: Place;
}

interface ChangeLocationProps {
  readonly change: LocationChange | undefined;
  readonly onClose: () => void;
}

/** Says what a change will do, then makes it. */
export function ChangeLocation({ change, onClose }: ChangeLocationProps) {
  if (!change) return null;
  const { kind, place } = change;
  const { confirm, ...words } = t.locations;
  const text = { block: confirm.blockText, notMine: confirm.notMineText, unblock: confirm.unblockText }[kind];
  const isUnblock = kind === 'unblock';
  return (
    <Confirm
      opened
      onClose={onClose}
      title={(isUnblock ? confirm.unblock : confirm.block)(placeName(place))}
      action={isUnblock ? words.unblock : words.block}
      isDestructive={!isUnblock}
      onConfirm={() => run(change)}
    >
      <Stack gap="xs">
        <Text>{text}</Text>
        {!isUnblock && place.current && <Text fw={600}>{confirm.blockSelf}</Text>}
      </Stack>
    </Confirm>
  );
}

function run({ kind, place: { locationId, current } }: LocationChange): Promise<unknown> {
  const params = { path: { locationId } };
  if (kind === 'unblock') return api.POST('/v1/me/locations/{locationId}/unblock', { params });
  return api.POST('/v1/me/locations/{locationId}/block', {
    params,
    body: { ...(kind === 'notMine' && { reason: 'not-mine' as const }), ...(current && { confirm: true }) },
  });
}
