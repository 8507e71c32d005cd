import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Login, TwoFactor } from '../api/shapes';
import { twoFactorQuery } from '../api/two-factor-query';
import { t } from '../i18n';
import { Loaded } from './loaded';
import { StepUpByCode } from './step-up-by-code';
import { StepUpByPassword } from './step-up-by-password';

interface StepUpFormProps {
  /** A change of number was undone: a code by SMS is not enough now. */
  readonly isFrozen: boolean;
  readonly onProven: () => void;
}

/** Asks for the strongest thing that the user has: a second factor, or the password without one. */
export function StepUpForm({ isFrozen, onProven }: StepUpFormProps) {
  const query = useQuery(twoFactorQuery);
  const words = t.common.stepUp;
  return (
    <Stack>
      <Text size="sm">{isFrozen ? words.frozen : words.lead}</Text>
      <Loaded query={query}>
        {(twoFactor) => {
          const factors = factorsOf(twoFactor).filter(({ type }) => !(isFrozen && type === 'sms'));
          if (factors.length > 0) return <StepUpByCode factors={factors} onProven={onProven} />;
          return isFrozen ? null : <StepUpByPassword onProven={onProven} />;
        }}
      </Loaded>
    </Stack>
  );
}

/** What can be answered with, the one that is least trouble first. */
function factorsOf({ factors, phone, backupCodes }: TwoFactor): Login['factors'] {
  const has = (wanted: string) => factors.some(({ type }) => type === wanted);
  return [
    ...(has('totp') ? [{ type: 'totp' as const }] : []),
    ...(has('push') ? [{ type: 'push' as const }] : []),
    ...(phone ? [{ type: 'sms' as const, hint: phone.hint }] : []),
    ...(backupCodes && backupCodes.remaining > 0
      ? [{ type: 'backup_code' as const, remaining: backupCodes.remaining }]
      : []),
  ];
}
