import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { previewTwoFactorPolicy, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { SessionPrincipal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentSession } from '../http/request.decorators';
import { PreviewTwoFactorPolicy } from './preview-two-factor-policy.handler';

@Controller()
export class PreviewTwoFactorPolicyController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(previewTwoFactorPolicy)
  preview(
    @CurrentSession() { organizationId }: SessionPrincipal,
    @Input() { query }: InputOf<typeof previewTwoFactorPolicy>,
  ): Promise<AnswerOf<typeof previewTwoFactorPolicy>> {
    return this.queries.execute(new PreviewTwoFactorPolicy(organizationId, query.requireOn, query.after));
  }
}
