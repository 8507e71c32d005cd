import { Button, Checkbox, Group, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import type { Policy } from '../../api/shapes';
import { t } from '../../i18n';
import { ErrorNotice } from '../../ui/error-notice';
import { Section } from '../../ui/section';
import { useCommand } from '../../ui/use-command';
import { PolicyPreview } from './policy-preview';

type Name = keyof Policy;

/** Sets the policy; says before it is saved whom it affects. */
export function PolicyForm({ policy }: { readonly policy: Policy }) {
  const [draft, setDraft] = useState(policy);
  const words = t.policy;
  // Nobody can set up a passkey yet; a policy that allows them keeps saying so.
  const { passkey: _, ...offered } = words.factors;
  const save = useCommand(async () => {
    await api.PUT('/v1/organization/two-factor-policy', { body: draft });
    // Said here: the form begins anew with the policy that was saved, and nobody would be left to say it.
    notifications.show({ message: words.saved });
  });
  const set = <Field extends Name>(field: Field, value: unknown) =>
    setDraft((before) => ({ ...before, [field]: value as Policy[Field] }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(policy);
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
            options={offered}
            chosen={draft.allowedFactors}
            onChange={(chosen) => set('allowedFactors', chosen)}
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
          <Button
            type="submit"
            loading={save.isPending}
            disabled={!isChanged || draft.allowedFactors.length === 0 || !(draft.deviceTrustDays >= 1)}
          >
            {words.save}
          </Button>
          {!isChanged && <Text c="dimmed">{words.unchanged}</Text>}
        </Group>
      </Stack>
    </form>
  );
}

interface ChoicesProps {
  readonly legend: string;
  /** Shows the legend to those who see as well; its section's title says it otherwise. */
  readonly isShown?: boolean;
  readonly options: Readonly<Record<string, string>>;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

const Choices = ({ legend, isShown = false, options, chosen, onChange }: ChoicesProps) => (
  <Checkbox.Group
    {...(isShown ? { label: legend } : { 'aria-label': legend })}
    value={[...chosen]}
    onChange={onChange}
  >
    <Stack gap="xs" mt="xs">
      {Object.entries(options).map(([value, label]) => (
        <Checkbox key={value} value={value} label={label} />
      ))}
    </Stack>
  </Checkbox.Group>
);

interface RadiosProps {
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Radios = ({ label, options, value, onChange }: RadiosProps) => (
  <Radio.Group label={label} value={value} onChange={onChange}>
    <Stack gap="xs" mt="xs">
      {Object.entries(options).map(([option, text]) => (
        <Radio key={option} value={option} label={text} />
      ))}
    </Stack>
  </Radio.Group>
);
