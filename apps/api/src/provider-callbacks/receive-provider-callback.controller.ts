import { Controller, Inject, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { receiveProviderCallback, type InputOf } from '@sallyport/contracts';
import { CALL_BACK_READERS, type CallBackReaders } from '@sallyport/ports';
import type { AnonymousContext } from '@sallyport/sign-in';
import type { FastifyRequest } from 'fastify';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { Problem } from '../http/problem';
import { ReportDeliveries } from './report-deliveries.handler';

@Controller()
export class ReceiveProviderCallbackController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CALL_BACK_READERS) private readonly readers: CallBackReaders,
  ) {}

  @Endpoint(receiveProviderCallback)
  async receive(
    @Context() context: AnonymousContext,
    @Input() { params: { provider } }: InputOf<typeof receiveProviderCallback>,
    @Req() { url: path, headers, rawBody: body = Buffer.alloc(0) }: FastifyRequest,
  ): Promise<void> {
    const reader = this.readers[provider];
    if (!reader) throw new Problem('not_found');
    const reports = reader.read({ path, headers, body });
    if (!reports) throw new Problem('forbidden');
    await this.commands.execute(new ReportDeliveries(context, provider, reports));
  }
}
