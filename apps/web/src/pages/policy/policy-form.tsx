import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import type { Policy } from '../../api/shapes';
import { t } from '../../i18n';
import { ErrorNotice } from '../../ui/error-notice';
import { Section } from '../../ui/section';
import { useCommand } from '../../ui/use-command';
import { Choices, Radios } from './choices';
import { PolicyPreview } from './policy-preview';

type Name = keyof Policy;

/** Factors that can be set up during a sign-in: without one of them nobody could meet the policy. */
const enrollable: readonly string[] = ['sms', 'totp'];

/** Sets the policy; says before it is saved whom it affects. */
export function PolicyForm({ policy }: { readonly policy: Policy }) {
  const [draft, setDraft] = useState(policy);
  const words = t.policy;
  // Nobody can set up a passkey yet; a policy that allows them keeps saying so.
  const { passkey: _, ...offered } = words.factors;
  const save = useCommand(async () => {
    await api.PUT('/v1/organization/two-factor-policy', { body: draft });
    // Said here: the form starts again with the policy that was saved, and nobody would be left to say it.
    notifications.show({ message: words.saved });
  });
  const set = <Field extends Name>(field: Field, value: unknown) =>
    setDraft((before) => ({ ...before, [field]: value as Policy[Field] }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(policy);
  const canBeMet = draft.allowedFactors.some((factor) => enrollable.includes(factor));
  const isValid = canBeMet && draft.deviceTrustDays >= 1 && draft.recoveryDelayHours >= 24;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Section title={words.requireOn}>
          <Choices
            legend={words.requireOn}
            options={words.occasions}
            chosen={draft.requireOn}
            onChange={(chosen) => set('requireOn', chosen)}
          />
          {draft.requireOn.length === 0 && <Text c="dimmed">{words.off}</Text>}
          <NumberInput
            label={words.deviceTrustDays}
            description={words.days}
            min={1}
            max={365}
            allowDecimal={false}
            clampBehavior="strict"
            value={draft.deviceTrustDays}
            onChange={(days) => set('deviceTrustDays', Number(days))}
            maw={280}
          />
          <Radios
            label={words.granularity}
            options={words.granularities}
            value={draft.locationGranularity}
            onChange={(value) => set('locationGranularity', value)}
          />
          <Choices
            legend={words.allowedFactors}
            isShown
            description={words.allowedFactorsText}
            error={!canBeMet && words.notEnrollable}
            options={offered}
            chosen={draft.allowedFactors}
            onChange={(chosen) => set('allowedFactors', chosen)}
          />
          <NumberInput
            label={words.recoveryDelayHours}
            description={words.hours}
            min={24}
            max={720}
            allowDecimal={false}
            clampBehavior="blur"
            value={draft.recoveryDelayHours}
            onChange={(hours) => set('recoveryDelayHours', Number(hours))}
            maw={280}
          />
          <Radios
            label={words.backupCodeEmail}
            options={words.backupCodeEmails}
            value={draft.backupCodeEmail}
            onChange={(value) => set('backupCodeEmail', value)}
          />
        </Section>
        {isChanged && <PolicyPreview requireOn={draft.requireOn} wasOn={policy.requireOn.length > 0} />}
        <ErrorNotice error={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!isChanged || !isValid}>
            {words.save}
          </Button>
          {!isChanged && <Text c="dimmed">{words.unchanged}</Text>}
        </Group>
      </Stack>
    </form>
  );
}
