import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SecurityModule } from '../security/security.module';
import { CompletePasswordResetController } from './complete-password-reset.controller';
import { CompletePasswordResetHandler } from './complete-password-reset.handler';
import { RequestPasswordResetController } from './request-password-reset.controller';
import { RequestPasswordResetHandler } from './request-password-reset.handler';

@Module({
  imports: [CqrsModule, SecurityModule],
  controllers: [RequestPasswordResetController, CompletePasswordResetController],
  providers: [RequestPasswordResetHandler, CompletePasswordResetHandler],
})
export class PasswordResetsModule {}
