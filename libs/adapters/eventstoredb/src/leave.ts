/** The part of a stream of the client that is needed here. */
interface Left {
  removeAllListeners(event: string): unknown;
  resume(): unknown;
}

/**
 * Leaves a stream of the client before its end. What is on its way is read and dropped: until then the client keeps the
 * call, and would wait for it for good when it is closed.
 * @param cancelled what the client's own way of leaving gave
 */
export function leave(cancelled: Promise<void>, stream: Left): void {
  // Fails with the connection that could not be made, of which the reader was told.
  cancelled.catch(() => undefined);
  stream.removeAllListeners('readable');
  stream.resume();
}
