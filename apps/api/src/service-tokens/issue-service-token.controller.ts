import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { issueServiceToken, type AnswerOf, type InputOf } from '@sallyport/contracts';
import { DAY, later } from '@sallyport/domain';
import type { SessionContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { Problem } from '../http/problem';
import { IssueServiceToken } from './issue-service-token.handler';

const YEAR = 365 * DAY;
/** A year, and the day that a date without a time may be ahead of it. */
const LASTS_AT_MOST = YEAR + DAY;

@Controller()
export class IssueServiceTokenController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(issueServiceToken)
  async issue(
    @Context() context: SessionContext,
    @Input() { body }: InputOf<typeof issueServiceToken>,
  ): Promise<AnswerOf<typeof issueServiceToken>> {
    const latest = later(context.now, LASTS_AT_MOST);
    const { name, scopes, expiresAt = later(context.now, YEAR) } = body;
    if (expiresAt <= context.now || expiresAt > latest) {
      const message = 'is not ahead, or more than a year';
      throw new Problem('invalid_input', { errors: [{ path: 'body.expiresAt', message }] });
    }
    const issue = { name, scopes, expiresAt };
    return { ...issue, ...(await this.commands.execute(new IssueServiceToken(context, issue))) };
  }
}
