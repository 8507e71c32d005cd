import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { issueServiceToken, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { Problem } from '../http/problem';
import { IssueServiceToken } from './issue-service-token.handler';

@Controller()
export class IssueServiceTokenController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(issueServiceToken)
  async issue(
    @Context() context: CommandContext,
    @Input() { body }: InputOf<typeof issueServiceToken>,
  ): Promise<AnswerOf<typeof issueServiceToken>> {
    const { name, scopes, expiresAt = null } = body;
    if (expiresAt !== null && expiresAt <= context.now) {
      throw new Problem('invalid_input', { errors: [{ path: 'body.expiresAt', message: 'is not ahead' }] });
    }
    const issue = { name, scopes, expiresAt };
    return { ...issue, ...(await this.commands.execute(new IssueServiceToken(context, issue))) };
  }
}
