import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SecurityModule } from '../security/security.module';
import { AnswerChallengeHandler } from './answer-challenge.handler';
import { AttemptLoginController } from './attempt-login.controller';
import { AttemptLoginHandler } from './attempt-login.handler';
import { ContinueLoginController } from './continue-login.controller';
import { GetLoginHandler } from './get-login.handler';
import { IssueChallengeHandler } from './issue-challenge.handler';
import { OfferAppInLoginHandler } from './offer-app-in-login.handler';
import { RequestRecoveryHandler } from './request-recovery.handler';
import { SubmitPhoneHandler } from './submit-phone.handler';

@Module({
  imports: [CqrsModule, SecurityModule],
  controllers: [AttemptLoginController, ContinueLoginController],
  providers: [
    AnswerChallengeHandler,
    AttemptLoginHandler,
    GetLoginHandler,
    IssueChallengeHandler,
    OfferAppInLoginHandler,
    RequestRecoveryHandler,
    SubmitPhoneHandler,
  ],
})
export class LoginsModule {}
