import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { isRefusal } from '../api/problem';

/** Whether this service shows its messages instead of sending them: development alone does. */
const hasOutboxQuery = queryOptions({
  queryKey: ['has-outbox'],
  queryFn: async () => {
    try {
      await api.GET('/v1/outbox/messages', { params: { query: { limit: 1 } } });
      return true;
    } catch (error) {
      if (isRefusal(error, 'not_found')) return false;
      throw error;
    }
  },
  staleTime: Infinity,
});

export const useHasOutbox = (): boolean => useQuery(hasOutboxQuery).data ?? false;
