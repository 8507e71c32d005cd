import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StepUpProvider } from '../ui/step-up';
import { queryClient } from './query-client';
import { router } from './router';
import { cssVariables, theme } from './theme';

/** The server puts a new one into each page; styles without it are refused by the page's policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.nonce ?? '';
// Dialogs hold the page behind them still by a style of their own, and look for its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

export const App = () => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    defaultColorScheme="auto"
    getStyleNonce={() => nonce}
  >
    <Notifications position="top-center" />
    <QueryClientProvider client={queryClient}>
      <StepUpProvider>
        <RouterProvider router={router} />
      </StepUpProvider>
    </QueryClientProvider>
  </MantineProvider>
);
