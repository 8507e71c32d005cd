import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { IssueServiceTokenController } from './issue-service-token.controller';
import { IssueServiceTokenHandler } from './issue-service-token.handler';
import { ListServiceTokensController } from './list-service-tokens.controller';
import { ListServiceTokensHandler } from './list-service-tokens.handler';
import { RevokeServiceTokenController } from './revoke-service-token.controller';
import { RevokeServiceTokenHandler } from './revoke-service-token.handler';

@Module({
  imports: [CqrsModule],
  controllers: [IssueServiceTokenController, ListServiceTokensController, RevokeServiceTokenController],
  providers: [IssueServiceTokenHandler, ListServiceTokensHandler, RevokeServiceTokenHandler],
})
export class ServiceTokensModule {}
