import { Badge, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** From almost white to almost black; shades 7 and 3 carry text on white and on black (WCAG 2.2 AA). */
const gate: MantineColorsTuple = [
  '#eef5ff',
  '#d9e7fb',
  '#b3cdf3',
  '#8ab2ec',
  '#6699e3',
  '#447fd6',
  '#2f6bc2',
  '#1f4e8c',
  '#173c6e',
  '#0f2a50',
];

export const theme = createTheme({
  colors: { gate },
  primaryColor: 'gate',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '650' },
  components: {
    // Whole words, also in a narrow column.
    Badge: Badge.extend({ defaultProps: { tt: 'none' }, styles: { root: { minWidth: 'max-content' } } }),
  },
});

/** Grey and red that can be read (4.5 to 1), where Mantine's own cannot. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#555d66',
    '--mantine-color-placeholder': '#5c646d',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#1f4e8c',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bac2',
    '--mantine-color-placeholder': '#a8aeb6',
    '--mantine-color-error': '#ffa8a0',
    '--mantine-color-anchor': '#8ab2ec',
  },
});
