import { TextInput } from '@mantine/core';
import type { Factor } from '../api/shapes';
import { t } from '../i18n';
import { CodeInput } from './code-input';

interface FactorCodeProps {
  readonly factor: Factor;
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Called once for each six digits; never for a backup code. */
  readonly onComplete: (code: string) => void;
}

/** Takes a code of a factor: six digits, or the letters and digits of a backup code. */
export function FactorCode({ factor, value, onChange, onComplete }: FactorCodeProps) {
  const words = t.signIn.code;
  if (factor !== 'backup_code')
    return (
      <CodeInput label={words.label} value={value} onChange={onChange} onComplete={onComplete} autoFocus />
    );
  return (
    <TextInput
      label={words.backupLabel}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      classNames={{ input: 'code' }}
      autoComplete="off"
      autoCapitalize="characters"
      size="lg"
      required
      autoFocus
    />
  );
}
