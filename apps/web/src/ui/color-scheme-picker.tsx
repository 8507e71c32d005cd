import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { t } from '../i18n';

export function ColorSchemePicker() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { label, ...names } = t.common.scheme;
  const schemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];
  return (
    <SegmentedControl
      aria-label={label}
      size="xs"
      fullWidth
      value={colorScheme}
      onChange={(value) => setColorScheme(value)}
      data={schemes.map((value) => ({ value, label: names[value] }))}
    />
  );
}
