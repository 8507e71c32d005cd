import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isRefusal } from '../api/problem';

/** A session that has ended is found out by whatever call comes next. */
const forgetSession = (error: unknown): void => {
  if (isRefusal(error, 'unauthenticated')) queryClient.setQueryData(['session'], null);
};

/** Only what may be over in a moment is worth another try; a refusal is not. */
const isPassing = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status === 503);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: forgetSession }),
  mutationCache: new MutationCache({ onError: forgetSession }),
  defaultOptions: {
    queries: { retry: (count, error) => count < 2 && isPassing(error), staleTime: 2_000 },
    mutations: { retry: false },
  },
});
