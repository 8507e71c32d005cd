import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SecurityModule } from '../security/security.module';
import { EndCurrentSessionController } from './end-current-session.controller';
import { EndCurrentSessionHandler } from './end-current-session.handler';
import { GetSessionController } from './get-session.controller';
import { GetSessionHandler } from './get-session.handler';
import { StepUpController } from './step-up.controller';
import { SendStepUpCodeHandler, StepUpByCodeHandler, StepUpByPasswordHandler } from './step-up.handlers';

@Module({
  imports: [CqrsModule, SecurityModule],
  controllers: [GetSessionController, EndCurrentSessionController, StepUpController],
  providers: [
    EndCurrentSessionHandler,
    GetSessionHandler,
    SendStepUpCodeHandler,
    StepUpByCodeHandler,
    StepUpByPasswordHandler,
  ],
})
export class SessionModule {}
