import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { createOrganization, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { AnonymousContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CreateOrganization } from './create-organization.handler';

@Controller()
export class CreateOrganizationController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(createOrganization)
  create(
    @Context() context: AnonymousContext,
    @Input() { body }: InputOf<typeof createOrganization>,
  ): Promise<AnswerOf<typeof createOrganization>> {
    return this.commands.execute(new CreateOrganization(context, body.name, body.administrator));
  }
}
