import { useNavigate } from '@tanstack/react-router';
import { queryClient } from '../../app/query-client';
import { safeReturnTo } from '../../app/return-to';

/** Gives a function that goes in, once the login is complete: to where one came from, if that is a place of ours. */
export function useEnter(returnTo: string | undefined): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    // What is in memory may be of whoever was here before.
    queryClient.removeQueries();
    await navigate({ href: safeReturnTo(returnTo), replace: true });
  };
}
