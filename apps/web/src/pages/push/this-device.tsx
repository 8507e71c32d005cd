import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { api, bodyOf } from '../../api/client';
import type { TwoFactor } from '../../api/shapes';
import { t } from '../../i18n';
import { Section } from '../../ui/section';
import { useCommand } from '../../ui/use-command';
import {
  abilityOfBrowser,
  rememberedFactor,
  rememberFactor,
  subscribe,
  unsubscribe,
  type Ability,
} from './this-browser';

/** Whether codes are shown here, and how to change that. */
export function ThisDevice({ factors }: { readonly factors: TwoFactor['factors'] }) {
  const [ability, setAbility] = useState(abilityOfBrowser);
  const here = factors.find(({ type, factorId }) => type === 'push' && factorId === rememberedFactor());
  const add = useCommand(async () => {
    const { publicKey } = await bodyOf(api.GET('/v1/me/two-factor/push-key'));
    const subscription = await subscribe(publicKey);
    setAbility(abilityOfBrowser);
    if (!subscription) return;
    const { factorId } = await bodyOf(api.POST('/v1/me/two-factor/push-devices', { body: { subscription } }));
    rememberFactor(factorId);
  });
  const remove = useCommand(async (factorId: string) => {
    await api.DELETE('/v1/me/two-factor/push-devices/{factorId}', { params: { path: { factorId } } });
    await unsubscribe();
  });
  const words = t.push.device;
  return (
    <Section
      title={words.title}
      actions={
        here ? (
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate(here.factorId)}>
            {words.remove}
          </Button>
        ) : (
          ability === 'able' && (
            <Button loading={add.isPending} onClick={() => add.mutate(undefined)}>
              {words.add}
            </Button>
          )
        )
      }
    >
      <Text role="status">{here ? words.on(here.label) : textOf[ability]()}</Text>
      <Text size="sm" c="dimmed">
        {here ? words.removeText : words.addText}
      </Text>
    </Section>
  );
}

const textOf: Readonly<Record<Ability, () => string>> = {
  able: () => t.push.device.off,
  blocked: () => t.push.device.blocked,
  unable: () => t.push.device.unable,
};
