import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SecurityModule } from '../security/security.module';
import { Administrators } from './administrators';
import { ChangeUserController } from './change-user.controller';
import { ChangeUserHandler } from './change-user.handler';
import { ContactAddresses } from './contact-addresses';
import { DeactivateUserController } from './deactivate-user.controller';
import { DeactivateUserHandler } from './deactivate-user.handler';
import { EraseUserController } from './erase-user.controller';
import { EraseUserHandler } from './erase-user.handler';
import { GetUserController } from './get-user.controller';
import { GetUserHandler } from './get-user.handler';
import { LiftLockoutController } from './lift-lockout.controller';
import { LiftLockoutHandler } from './lift-lockout.handler';
import { ListUsersController } from './list-users.controller';
import { ListUsersHandler } from './list-users.handler';
import { ReactivateUserController } from './reactivate-user.controller';
import { ReactivateUserHandler } from './reactivate-user.handler';
import { RegisterUserController } from './register-user.controller';
import { RegisterUserHandler } from './register-user.handler';
import { Registration } from './registration';
import { ServiceReach } from './service-reach';
import {
  CancelUserRecoveryHandler,
  RequestUserRecoveryHandler,
  UserRecoveryController,
} from './user-recovery';

@Module({
  imports: [CqrsModule, SecurityModule],
  controllers: [
    RegisterUserController,
    ListUsersController,
    GetUserController,
    ChangeUserController,
    DeactivateUserController,
    ReactivateUserController,
    EraseUserController,
    LiftLockoutController,
    UserRecoveryController,
  ],
  providers: [
    Administrators,
    ContactAddresses,
    Registration,
    ServiceReach,
    CancelUserRecoveryHandler,
    ChangeUserHandler,
    DeactivateUserHandler,
    EraseUserHandler,
    GetUserHandler,
    LiftLockoutHandler,
    ListUsersHandler,
    ReactivateUserHandler,
    RegisterUserHandler,
    RequestUserRecoveryHandler,
  ],
  exports: [Registration],
})
export class UsersModule {}
