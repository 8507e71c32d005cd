import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoreUnavailable, type EventToAppend } from '@sallyport/event-store';
import type { AppendAnswer, AppendRequest, WriterMessage, WriterReply } from './writer.worker';

interface Waiting {
  readonly resolve: (answer: AppendAnswer) => void;
  readonly reject: (error: StoreUnavailable) => void;
}

export interface WriterListener {
  /** Called after each commit. */
  readonly committed: () => void;
  /** Called after other processes have committed: soon, but not at the very moment. */
  readonly othersCommitted: () => void;
}

/** Flags of the thread when it runs from source: Node then has two remarks on the file that nobody needs. */
const FROM_SOURCE = [
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  '--disable-warning=ExperimentalWarning',
];

/** The calling thread's end of the writing thread. */
export class Writer {
  private readonly worker: Worker;
  private readonly exited: Promise<void>;
  private readonly waiting = new Map<number, Waiting>();
  private outgoing: AppendRequest[] = [];
  private tickets = 0;
  private ended: StoreUnavailable | undefined;

  /** @param file of a log whose schema is there */
  constructor(
    file: string,
    private readonly listener: WriterListener,
  ) {
    const extension = extname(__filename);
    this.worker = new Worker(join(__dirname, `writer.worker${extension}`), {
      workerData: { file },
      execArgv: extension === '.ts' ? FROM_SOURCE : [],
    });
    this.worker.on('message', (reply: WriterReply) =>
      reply === 'others-committed' ? listener.othersCommitted() : this.settle(reply),
    );
    this.worker.on('error', (error) =>
      this.end(new StoreUnavailable('the writer of the log failed', { cause: error })),
    );
    this.exited = new Promise((resolve) =>
      this.worker.on('exit', () => {
        this.end(new StoreUnavailable('the writer of the log has ended'));
        resolve();
      }),
    );
  }

  /** Resolves when the append is durable or refused. @throws StoreUnavailable when the thread failed */
  append(stream: string, events: readonly EventToAppend[], expected: number): Promise<AppendAnswer> {
    if (this.ended) return Promise.reject(this.ended);
    return new Promise((resolve, reject) => {
      const ticket = this.tickets++;
      this.waiting.set(ticket, { resolve, reject });
      // What is appended in one turn of the event loop goes over in one message.
      if (this.outgoing.length === 0) queueMicrotask(() => this.send());
      this.outgoing.push({ ticket, stream, expected, events });
    });
  }

  /** Ends the thread after all that was given to it. */
  async close(): Promise<void> {
    this.send();
    this.post('close');
    await this.exited;
  }

  private send(): void {
    if (this.outgoing.length > 0) this.post(this.outgoing);
    this.outgoing = [];
  }

  private post(message: WriterMessage): void {
    this.worker.postMessage(message);
  }

  private settle(answers: readonly AppendAnswer[]): void {
    this.listener.committed();
    for (const answer of answers) {
      this.waiting.get(answer.ticket)?.resolve(answer);
      this.waiting.delete(answer.ticket);
    }
  }

  private end(error: StoreUnavailable): void {
    this.ended ??= error;
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
  }
}
