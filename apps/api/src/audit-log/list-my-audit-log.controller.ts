import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { listMyAuditLog, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { SessionPrincipal } from '../http/authentication';
import type { Language } from '@sallyport/domain';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { AskedLanguage, CurrentSession } from '../http/request.decorators';
import { ListMyAuditLog } from './list-my-audit-log.handler';

@Controller()
export class ListMyAuditLogController {
  constructor(private readonly queries: QueryBus) {}

  @Endpoint(listMyAuditLog)
  list(
    @CurrentSession() { userId }: SessionPrincipal,
    @Input() { query }: InputOf<typeof listMyAuditLog>,
    @AskedLanguage() language: Language,
  ): Promise<AnswerOf<typeof listMyAuditLog>> {
    return this.queries.execute(new ListMyAuditLog(query, { userId, language }));
  }
}
