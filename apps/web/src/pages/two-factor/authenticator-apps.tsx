import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client';
import { t } from '../../i18n';
import { Confirm } from '../../ui/confirm';
import { Section } from '../../ui/section';
import { AddApp } from './add-app';
import { FactorList, type LabelledFactor } from './factor-list';

export function AuthenticatorApps({ apps }: { readonly apps: readonly LabelledFactor[] }) {
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<LabelledFactor>();
  const words = t.twoFactor.apps;
  return (
    <Section
      title={words.title}
      actions={
        <Button variant="default" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      {apps.length === 0 && <Text c="dimmed">{words.none}</Text>}
      <FactorList factors={apps} onRemove={setRemoved} />
      {isAdding && <AddApp onClose={() => setAdding(false)} />}
      {removed && (
        <Confirm
          opened
          onClose={() => setRemoved(undefined)}
          title={words.removeTitle(removed.label)}
          action={words.remove}
          onConfirm={() =>
            api.DELETE('/v1/me/two-factor/authenticator-apps/{factorId}', {
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
