import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { UsersModule } from '../users/users.module';
import { CreateOrganizationController } from './create-organization.controller';
import { CreateOrganizationHandler } from './create-organization.handler';

@Module({
  imports: [CqrsModule, UsersModule],
  controllers: [CreateOrganizationController],
  providers: [CreateOrganizationHandler],
})
export class OrganizationsModule {}
