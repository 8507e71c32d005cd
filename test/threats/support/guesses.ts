import type { EventStore } from '@sallyport/event-store';

/** What the log has of guesses at a user's second factor that were not right: those counted, those judged, and locks. */
export async function wrongGuesses(store: Pick<EventStore, 'readStream'>, userId: string) {
  const events = (await store.readStream(`attempts-${userId}`)).map(({ type, data }) => ({
    type,
    data: JSON.parse(data) as { readonly kind?: string; readonly attemptId?: string },
  }));
  const idsOf = (wanted: string) =>
    new Set(events.filter(({ type }) => type === wanted).map(({ data }) => data.attemptId));
  const [succeeded, failed] = [idsOf('AttemptSucceeded'), idsOf('AttemptFailed')];
  const counted = events
    .filter(({ type, data }) => type === 'AttemptReserved' && data.kind === 'second_factor')
    .map(({ data }) => data.attemptId)
    .filter((id) => !succeeded.has(id));
  return {
    counted: counted.length,
    judged: counted.filter((id) => failed.has(id)).length,
    locks: events.filter(({ type }) => type === 'UserLockedOut').length,
  };
}
