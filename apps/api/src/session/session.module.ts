import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SecurityModule } from '../security/security.module';
import { EndCurrentSessionController } from './end-current-session.controller';
import { EndCurrentSessionHandler } from './end-current-session.handler';
import { GetSessionController } from './get-session.controller';
import { GetSessionHandler } from './get-session.handler';
import { SendStepUpCodeHandler } from './send-step-up-code.handler';
import { StepUpByCodeHandler } from './step-up-by-code.handler';
import { StepUpByPasswordHandler } from './step-up-by-password.handler';
import { StepUpFactors } from './step-up-factors';
import { StepUpController } from './step-up.controller';

@Module({
  imports: [CqrsModule, SecurityModule],
  controllers: [GetSessionController, EndCurrentSessionController, StepUpController],
  providers: [
    EndCurrentSessionHandler,
    GetSessionHandler,
    SendStepUpCodeHandler,
    StepUpByCodeHandler,
    StepUpByPasswordHandler,
    StepUpFactors,
  ],
})
export class SessionModule {}
