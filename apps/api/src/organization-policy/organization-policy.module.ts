import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ListsModule } from '../lists/lists.module';
import { ChangeTwoFactorPolicyController } from './change-two-factor-policy.controller';
import { ChangeTwoFactorPolicyHandler } from './change-two-factor-policy.handler';
import { GetTwoFactorPolicyController } from './get-two-factor-policy.controller';
import { GetTwoFactorPolicyHandler } from './get-two-factor-policy.handler';
import { ListPolicyChangesController } from './list-policy-changes.controller';
import { ListPolicyChangesHandler } from './list-policy-changes.handler';
import { PreviewTwoFactorPolicyController } from './preview-two-factor-policy.controller';
import { PreviewTwoFactorPolicyHandler } from './preview-two-factor-policy.handler';

@Module({
  imports: [CqrsModule, ListsModule],
  controllers: [
    GetTwoFactorPolicyController,
    ChangeTwoFactorPolicyController,
    ListPolicyChangesController,
    PreviewTwoFactorPolicyController,
  ],
  providers: [
    GetTwoFactorPolicyHandler,
    ChangeTwoFactorPolicyHandler,
    ListPolicyChangesHandler,
    PreviewTwoFactorPolicyHandler,
  ],
})
export class OrganizationPolicyModule {}
