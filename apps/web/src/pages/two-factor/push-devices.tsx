import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { t } from '../../i18n';
import { Confirm } from '../../ui/confirm';
import { Section } from '../../ui/section';
import { FactorList, type LabelledFactor } from './factor-list';

/** Browsers and phones that show codes. Each is added on its own page, opened there. */
export function PushDevices({ devices }: { readonly devices: readonly LabelledFactor[] }) {
  const [removed, setRemoved] = useState<LabelledFactor>();
  const words = t.twoFactor.push;
  return (
    <Section
      title={words.title}
      actions={
        <Button variant="default" component={Link} to="/push">
          {words.add}
        </Button>
      }
    >
      {devices.length === 0 && <Text c="dimmed">{words.none}</Text>}
      <FactorList factors={devices} onRemove={setRemoved} />
      {removed && (
        <Confirm
          opened
          onClose={() => setRemoved(undefined)}
          title={t.twoFactor.apps.removeTitle(removed.label)}
          action={t.twoFactor.apps.remove}
          onConfirm={() =>
            api.DELETE('/v1/me/two-factor/push-devices/{factorId}', {
              params: { path: { factorId: removed.factorId } },
            })
          }
        >
          {words.removeText}
        </Confirm>
      )}
    </Section>
  );
}
