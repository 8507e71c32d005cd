import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SecurityModule } from '../security/security.module';
import { UsersModule } from '../users/users.module';
import { ChangeMeController } from './change-me.controller';
import { ChangeMyPasswordController } from './change-my-password.controller';
import { ChangeMyPasswordHandler } from './change-my-password.handler';

@Module({
  imports: [CqrsModule, SecurityModule, UsersModule],
  controllers: [ChangeMeController, ChangeMyPasswordController],
  providers: [ChangeMyPasswordHandler],
})
export class MeModule {}
