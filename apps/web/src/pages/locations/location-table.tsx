import { Badge, Button, Group, Table } from '@mantine/core';
import type { Place } from '../../api/shapes';
import { t } from '../../i18n';
import { Cell, DataTable } from '../../ui/data-table';
import { placeName } from '../../ui/place-name';
import { Time } from '../../ui/time';
import type { LocationChange } from './change-location';

interface LocationTableProps {
  readonly places: readonly Place[];
  readonly chosen: Place | undefined;
  readonly onChoose: (place: Place) => void;
  readonly onChange: (change: LocationChange) => void;
}

export function LocationTable({ places, chosen, onChoose, onChange }: LocationTableProps) {
  const words = t.locations;
  return (
    <DataTable
      label={t.common.menu.locations}
      headings={[words.place, words.lastSeen, words.firstSeen, words.state, words.actions]}
    >
      {places.map((place) => (
        <Table.Tr key={place.locationId}>
          <Table.Th scope="row" fw={600}>
            {placeName(place)}
          </Table.Th>
          <Cell heading={words.lastSeen}>
            <Time at={place.lastSeenAt} />
          </Cell>
          <Cell heading={words.firstSeen}>
            <Time at={place.firstSeenAt} />
          </Cell>
          <Cell heading={words.state}>
            <Group gap={4}>
              {place.current && <Badge>{words.current}</Badge>}
              {place.blocked ? (
                <Badge color="red.9">{words.blocked}</Badge>
              ) : (
                <Badge variant="default">{words.allowed}</Badge>
              )}
            </Group>
          </Cell>
          <Cell heading={words.actions}>
            <PlaceActions
              place={place}
              isChosen={chosen?.locationId === place.locationId}
              onChoose={onChoose}
              onChange={onChange}
            />
          </Cell>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

interface PlaceActionsProps extends Pick<LocationTableProps, 'onChoose' | 'onChange'> {
  readonly place: Place;
  readonly isChosen: boolean;
}

function PlaceActions({ place, isChosen, onChoose, onChange }: PlaceActionsProps) {
  const words = t.locations;
  const kinds = place.blocked
    ? (['unblock'] as const)
    : place.current
      ? (['block'] as const)
      : (['block', 'notMine'] as const);
  return (
    <Group gap={4}>
      <Button
        size="xs"
        variant={isChosen ? 'light' : 'default'}
        aria-pressed={isChosen}
        aria-label={words.signInsFrom(placeName(place))}
        onClick={() => onChoose(place)}
      >
        {words.show}
      </Button>
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="xs"
          variant="default"
          aria-label={`${words[kind]}: ${placeName(place)}`}
          onClick={() => onChange({ kind, place })}
        >
          {words[kind]}
        </Button>
      ))}
    </Group>
  );
}
