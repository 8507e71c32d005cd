import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { isRefusal } from '../api/problem';
import type { CurrentSession } from '../api/shapes';

/** Who is signed in; null: nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<CurrentSession | null> => {
    try {
      return await bodyOf(api.GET('/v1/session'));
    } catch (error) {
      if (isRefusal(error, 'unauthenticated')) return null;
      throw error;
    }
  },
  staleTime: 30_000,
});

/** The signed-in user, on pages that only the signed-in see. */
export function useSession(): CurrentSession | null {
  return useQuery(sessionQuery).data ?? null;
}

/** Logs out. The page begins anew: what it has in memory is of somebody who is no longer there. */
export async function signOut(): Promise<void> {
  await api.DELETE('/v1/session');
  location.assign('/sign-in');
}
