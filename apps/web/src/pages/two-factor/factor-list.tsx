import { Button, Group, Text } from '@mantine/core';
import type { TwoFactor } from '../../api/shapes';
import { t } from '../../i18n';
import { Time } from '../../ui/time';

export type LabelledFactor = TwoFactor['factors'][number];

interface FactorListProps {
  readonly factors: readonly LabelledFactor[];
  readonly onRemove: (factor: LabelledFactor) => void;
}

/** Factors of one kind, told apart by what their user calls them. */
export const FactorList = ({ factors, onRemove }: FactorListProps) =>
  factors.map((factor) => (
    <Group key={factor.factorId} justify="space-between">
      <div>
        <Text fw={600}>{factor.label}</Text>
        <Text size="sm" c="dimmed" component="div">
          {t.twoFactor.apps.added} <Time at={factor.addedAt} /> · {t.twoFactor.apps.lastUsed}{' '}
          {factor.lastUsedAt ? <Time at={factor.lastUsedAt} /> : t.common.never}
        </Text>
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={`${t.twoFactor.apps.remove}: ${factor.label}`}
        onClick={() => onRemove(factor)}
      >
        {t.twoFactor.apps.remove}
      </Button>
    </Group>
  ));
