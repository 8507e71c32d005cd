import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';
import type { Policy } from './shapes';

export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: () => bodyOf(api.GET('/v1/organization/two-factor-policy')),
});

/** Whom a policy would affect if it were saved. */
export const policyPreview = (requireOn: Policy['requireOn']) =>
  queryOptions({
    queryKey: ['policy-preview', requireOn],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/organization/two-factor-policy/preview', {
          params: { query: { requireOn: requireOn.join() } },
        }),
      ),
  });
