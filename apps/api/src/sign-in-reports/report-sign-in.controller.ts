import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { reportSignIn, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { AnonymousContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { ReportSignIn } from './report-sign-in.handler';

@Controller()
export class ReportSignInController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(reportSignIn)
  report(
    @Context() context: AnonymousContext,
    @Input() { body }: InputOf<typeof reportSignIn>,
  ): Promise<AnswerOf<typeof reportSignIn>> {
    return this.commands.execute(new ReportSignIn(context, body.token));
  }
}
