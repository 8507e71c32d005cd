import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ReportSignInController } from './report-sign-in.controller';
import { ReportSignInHandler } from './report-sign-in.handler';

@Module({
  imports: [CqrsModule],
  controllers: [ReportSignInController],
  providers: [ReportSignInHandler],
})
export class SignInReportsModule {}
