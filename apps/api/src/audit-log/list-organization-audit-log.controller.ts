import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { listOrganizationAuditLog, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { Language } from '@sallyport/domain';
import type { Principal } from '../http/authentication';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { AskedLanguage, CurrentPrincipal } from '../http/request.decorators';
import { ListOrganizationAuditLog } from './list-organization-audit-log.handler';

@Controller()
export class ListOrganizationAuditLogController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(listOrganizationAuditLog)
  list(
    @CurrentPrincipal() principal: Principal,
    @Input() { query }: InputOf<typeof listOrganizationAuditLog>,
    @AskedLanguage() language: Language,
  ): Promise<AnswerOf<typeof listOrganizationAuditLog>> {
    const userId = principal.kind === 'session' ? principal.userId : principal.tokenId;
    return this.queries.execute(
      new ListOrganizationAuditLog(principal.organizationId, query, { userId, language }),
    );
  }
}
