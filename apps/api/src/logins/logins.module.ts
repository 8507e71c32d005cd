import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SecurityModule } from '../security/security.module';
import { AnswerChallengeHandler } from './answer-challenge.handler';
import { AttemptLoginController } from './attempt-login.controller';
import { AttemptLoginHandler } from './attempt-login.handler';
import { CompleteLogin } from './complete-login';
import { ContinueLoginController } from './continue-login.controller';
import { EnrolPhone } from './enrol-phone';
import { GetLoginHandler } from './get-login.handler';
import { IssueChallengeHandler } from './issue-challenge.handler';
import { LoginViews } from './login-views';
import { Obstacles } from './obstacles';
import { SubmitPhoneHandler } from './submit-phone.handler';

@Module({
  imports: [CqrsModule, SecurityModule],
  controllers: [AttemptLoginController, ContinueLoginController],
  providers: [
    AnswerChallengeHandler,
    AttemptLoginHandler,
    CompleteLogin,
    EnrolPhone,
    GetLoginHandler,
    IssueChallengeHandler,
    LoginViews,
    Obstacles,
    SubmitPhoneHandler,
  ],
})
export class LoginsModule {}
