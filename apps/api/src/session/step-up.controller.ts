import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { stepUp, type AnswerOf, type InputOf } from '@sallyport/contracts';
import { isSent } from '@sallyport/domain';
import type { SessionContext } from '@sallyport/sign-in';
import type { SessionPrincipal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { Problem } from '../http/problem';
import { CurrentSession } from '../http/request.decorators';
import { SendStepUpCode, StepUpByCode, StepUpByPassword } from './step-up.handlers';

@Controller()
export class StepUpController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(stepUp)
  async stepUp(
    @Context() context: SessionContext,
    @CurrentSession() { deviceId }: SessionPrincipal,
    @Input() { body }: InputOf<typeof stepUp>,
  ): Promise<AnswerOf<typeof stepUp>> {
    if ('code' in body || 'password' in body) {
      const command =
        'code' in body
          ? new StepUpByCode({
              context,
              deviceId,
              factor: body.factor,
              code: body.code,
              password: body.password,
            })
          : new StepUpByPassword(context, deviceId, body.password);
      const { until } = await this.commands.execute(command);
      return { steppedUpUntil: until, challenge: null };
    }
    // To the other factors nothing is sent: their code comes with the request.
    if (!isSent(body.factor)) throw new Problem('factor_not_available');
    const challenge = await this.commands.execute(new SendStepUpCode(context, body.factor));
    return { steppedUpUntil: null, challenge };
  }
}
