import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SecurityModule } from '../security/security.module';
import { UsersModule } from '../users/users.module';
import { CreateOrganizationController } from './create-organization.controller';
import { CreateOrganizationHandler } from './create-organization.handler';

@Module({
  imports: [CqrsModule, SecurityModule, UsersModule],
  controllers: [CreateOrganizationController],
  providers: [CreateOrganizationHandler],
})
export class OrganizationsModule {}
