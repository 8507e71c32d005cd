/**
 * The state of a stream that has begun, for `evolve` to go on from. Throws when its first event is missing: a log
 * that is damaged must not be read as one that allows everything.
 */
export function begun<State extends { readonly status: string }>(
  state: State,
): Exclude<State, { status: 'unknown' }> {
  if (state.status === 'unknown')
    throw new Error('an event that cannot be the first of its stream is the first');
  return state as Exclude<State, { status: 'unknown' }>;
}
