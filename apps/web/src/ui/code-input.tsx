import { TextInput } from '@mantine/core';
import { useRef } from 'react';

interface CodeInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Called once for each six digits that stand there. */
  readonly onComplete: (code: string) => void;
  readonly autoFocus?: boolean;
}

/** One real input for six digits, so that phones fill it in and a code can be pasted, with spaces in it or without. */
export function CodeInput({ label, value, onChange, onComplete, autoFocus }: CodeInputProps) {
  const submitted = useRef('');
  const take = (text: string) => {
    const code = text.replaceAll(/\D/g, '').slice(0, 6);
    onChange(code);
    // A code that was refused and taken away may be given again.
    if (value === '' || code.length < 6) submitted.current = '';
    if (code.length === 6 && submitted.current !== code) {
      submitted.current = code;
      onComplete(code);
    }
  };
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(event) => take(event.currentTarget.value)}
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\d{6}"
      size="lg"
      classNames={{ input: 'code' }}
      data-autofocus
      {...(autoFocus && { autoFocus })}
      required
    />
  );
}
