import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';

/** A login that is under way in this browser. */
export const loginQuery = (loginId: string) =>
  queryOptions({
    queryKey: ['login', loginId],
    queryFn: () => bodyOf(api.GET('/v1/logins/{loginId}', { params: { path: { loginId } } })),
    // Each answer of the flow is the newest state there is.
    staleTime: Infinity,
    retry: false,
  });
