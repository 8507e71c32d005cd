import type { AllStreamResolvedEvent, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { StoreUnavailable } from '@sallyport/event-store';
import { leave } from './leave';
import type { Recorded } from './event-format';

/**
 * The events of a read. The client reads without a deadline, so a server that says nothing for `patience` milliseconds
 * is given up here. Who stops reading ends the call.
 * @throws StoreUnavailable when the server is silent; errors of the client
 */
export async function* readEvents(
  read: StreamingRead<ResolvedEvent> | StreamingRead<AllStreamResolvedEvent>,
  patience: number,
): AsyncGenerator<Recorded> {
  // The client may tell of an error after the reader has left; nobody would hear it, and the process would end.
  read.on('error', () => undefined);
  const timer = setTimeout(
    () => read.destroy(new StoreUnavailable(`the log gave nothing for ${patience} ms`)),
    patience,
  );
  try {
    for await (const { event } of read.iterator({ destroyOnReturn: false })) {
      timer.refresh();
      if (event) yield event as Recorded;
    }
  } finally {
    clearTimeout(timer);
    if (!read.readableEnded) leave(read.cancel(), read);
  }
}
