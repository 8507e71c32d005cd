import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { isRefusal } from '../api/problem';
import { language } from '../i18n';
import type { CurrentSession } from '../api/shapes';

/** Who is signed in; null: nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<CurrentSession | null> => {
    try {
      const session = await bodyOf(api.GET('/v1/session'));
      void followBrowser(session);
      return session;
    } catch (error) {
      if (isRefusal(error, 'unauthenticated')) return null;
      throw error;
    }
  },
  staleTime: 30_000,
});

/** The zone of a user for whom nobody has named one. */
const NO_ZONE = 'UTC';

/**
 * Messages follow the language of the pages that the user opened last, and tell times in the browser's zone unless one
 * was named. Nobody waits for it, and when it fails the next look at the session tries again.
 */
async function followBrowser(session: CurrentSession): Promise<void> {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const body = {
    ...((session.language ?? 'en') !== language && { language }),
    ...(session.timeZone === NO_ZONE && zone !== NO_ZONE && { timeZone: zone }),
  };
  if (Object.keys(body).length === 0) return;
  try {
    await bodyOf(api.PATCH('/v1/me', { body }));
  } catch (error) {
    console.warn(error);
  }
}

/** The signed-in user, on pages that only the signed-in see. */
export function useSession(): CurrentSession | null {
  return useQuery(sessionQuery).data ?? null;
}

/** Logs out. The page begins anew: what it has in memory is of somebody who is no longer there. */
export async function signOut(): Promise<void> {
  await api.DELETE('/v1/session');
  location.assign('/sign-in');
}
