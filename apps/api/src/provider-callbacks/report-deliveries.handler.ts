import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideReportDelivery, delivery, streamOf } from '@sallyport/domain';
import { Codec, CommandRunner, EVENT_STORE, type EventStore } from '@sallyport/event-store';
import type { DeliveryReport } from '@sallyport/ports';
import type { AnonymousContext } from '@sallyport/sign-in';

export class ReportDeliveries extends Command<void> {
  constructor(
    readonly context: AnonymousContext,
    /** Who reports. */
    readonly provider: string,
    readonly reports: readonly DeliveryReport[],
  ) {
    super();
  }
}

/** Writes down what a provider reports, each in the stream of its message. */
@CommandHandler(ReportDeliveries)
export class ReportDeliveriesHandler implements ICommandHandler<ReportDeliveries> {
  constructor(
    private readonly run: CommandRunner,
    private readonly codec: Codec,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  async execute({ context, provider, reports }: ReportDeliveries): Promise<void> {
    for (const report of reports) {
      const stream = streamOf(delivery, report.messageId);
      const subject = await this.subjectOf(stream.name);
      // Another service may send by the same account.
      if (!subject) continue;
      await this.run.execute(
        { ...context, ...subject, actor: { kind: 'system', id: provider } },
        stream,
        (state) => decideReportDelivery(report, state),
        { step: report.kind },
      );
    }
  }

  /** Whom a message is about, as its first event says. */
  private async subjectOf(stream: string) {
    const first = await this.codec.decodeAll(await this.store.readStream(stream, { limit: 1 }), {
      open: false,
    });
    return first.map(({ metadata: { organizationId, userId } }) => ({
      organizationId,
      ...(userId !== undefined && { userId }),
    }))[0];
  }
}
