import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { queryClient } from '../app/query-client';
import { wordsOf } from './error-notice';
import { useStepUp } from './step-up';

/** Asks for everything on the page anew: what a command changes shows in more lists than one. */
export const refreshAll = (): Promise<void> => queryClient.invalidateQueries();

/**
 * A change that needs no question first: asks for a proof if the API wants one, refreshes the page, and says so when
 * it fails.
 */
export function useCommand<Input>(change: (input: Input) => Promise<unknown>) {
  const withStepUp = useStepUp();
  return useMutation({
    mutationFn: (input: Input) => withStepUp(() => change(input)),
    onSuccess: refreshAll,
    onError: (error) => notifications.show({ color: 'red', message: wordsOf(error) }),
  });
}
