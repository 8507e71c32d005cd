import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';

/** What the signed-in user has set up as a second factor. */
export const twoFactorQuery = queryOptions({
  queryKey: ['two-factor'],
  queryFn: () => bodyOf(api.GET('/v1/me/two-factor')),
});
