import { Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { t } from '../../i18n';
import type { Filters } from './filters';

interface FilterBarProps {
  readonly filters: Filters;
  readonly mayReadAll: boolean;
  readonly onChange: (filters: Filters) => void;
}

/** Side by side where there is room for it. */
const FIELD = '1 1 12rem';

export function FilterBar({ filters, mayReadAll, onChange }: FilterBarProps) {
  const words = t.auditLog;
  /** Filters without those that were emptied. */
  const change = (changed: { [Name in keyof Filters]?: string | null }) => {
    const all = Object.entries({ ...filters, ...changed });
    onChange(Object.fromEntries(all.filter(([, value]) => value)));
  };
  return (
    <Group align="flex-end" className="no-print">
      {mayReadAll && (
        <SegmentedControl
          aria-label={words.scope}
          value={filters.scope ?? 'mine'}
          onChange={(scope) => change({ scope: scope === 'organization' ? scope : null })}
          data={[
            { value: 'mine', label: words.mine },
            { value: 'organization', label: words.organization },
          ]}
        />
      )}
      <Select
        flex={FIELD}
        label={words.type}
        placeholder={words.allTypes}
        data={Object.entries(words.types).map(([value, label]) => ({ value, label }))}
        value={filters.type ?? null}
        onChange={(type) => change({ type })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': words.allTypes }}
      />
      <TextInput
        flex={FIELD}
        label={words.from}
        type="date"
        value={filters.from ?? ''}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        flex={FIELD}
        label={words.to}
        type="date"
        value={filters.to ?? ''}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
    </Group>
  );
}
