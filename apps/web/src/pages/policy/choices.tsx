import { Checkbox, Radio, Stack } from '@mantine/core';

interface ChoicesProps {
  readonly legend: string;
  /** Shows the legend to those who see as well; its section's title says it otherwise. */
  readonly isShown?: boolean;
  readonly description?: string;
  readonly error?: string | false;
  readonly options: Readonly<Record<string, string>>;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Any number of options. */
export const Choices = ({
  legend,
  isShown = false,
  description,
  error = false,
  options,
  chosen,
  onChange,
}: ChoicesProps) => (
  <Checkbox.Group
    {...(isShown ? { label: legend } : { 'aria-label': legend })}
    description={description}
    error={error}
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

/** One of several options. */
export const Radios = ({ label, options, value, onChange }: RadiosProps) => (
  <Radio.Group label={label} value={value} onChange={onChange}>
    <Stack gap="xs" mt="xs">
      {Object.entries(options).map(([option, text]) => (
        <Radio key={option} value={option} label={text} />
      ))}
    </Stack>
  </Radio.Group>
);
