import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client';
import type { TwoFactor } from '../../api/shapes';
import { t } from '../../i18n';
import { Confirm } from '../../ui/confirm';
import { Section } from '../../ui/section';
import { Time } from '../../ui/time';
import { AddApp } from './add-app';

type App = TwoFactor['factors'][number];

export function AuthenticatorApps({ apps }: { readonly apps: readonly App[] }) {
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<App>();
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
      {apps.map((app) => (
        <Group key={app.factorId} justify="space-between">
          <div>
            <Text fw={600}>{app.label}</Text>
            <Text size="sm" c="dimmed" component="div">
              {words.added} <Time at={app.addedAt} /> · {words.lastUsed}{' '}
              {app.lastUsedAt ? <Time at={app.lastUsedAt} /> : t.common.never}
            </Text>
          </div>
          <Button
            size="xs"
            variant="default"
            aria-label={`${words.remove}: ${app.label}`}
            onClick={() => setRemoved(app)}
          >
            {words.remove}
          </Button>
        </Group>
      ))}
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
