import {
  Badge,
  Button,
  createTheme,
  Input,
  Modal,
  NavLink,
  Table,
  Timeline,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** From almost white to almost black; shades 7 and 6 carry white text, on light pages and on dark ones (WCAG 2.2 AA). */
const gate: MantineColorsTuple = [
  '#eef5ff',
  '#d9e7fb',
  '#b3cdf3',
  '#8ab2ec',
  '#6699e3',
  '#447fd6',
  '#3470cc',
  '#1f4e8c',
  '#173c6e',
  '#0f2a50',
];

export const theme = createTheme({
  colors: { gate },
  primaryColor: 'gate',
  primaryShade: { light: 7, dark: 6 },
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
    // Without motion nothing else moves the wheel to the middle.
    Button: Button.extend({ styles: { loader: { transform: 'translate(-50%, -50%)' } } }),
    // What may be left out says so: nearly every field is required.
    InputWrapper: Input.Wrapper.extend({ defaultProps: { withAsterisk: false } }),
    Modal: Modal.extend({
      // A title bar of a dialog is none of the page's: a second banner only confuses who listens.
      defaultProps: { attributes: { header: { role: 'presentation' } } },
      styles: { title: { fontWeight: 650, lineHeight: 1.35 } },
    }),
    NavLink: NavLink.extend({ styles: { root: { borderRadius: 'var(--mantine-radius-default)' } } }),
    // Short words stay together; the table scrolls by itself where it has no room.
    Table: Table.extend({ styles: { th: { whiteSpace: 'nowrap' } } }),
    Timeline: Timeline.extend({ styles: { itemTitle: { lineHeight: 1.35 } } }),
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
