import { Module } from '@nestjs/common';
import { CurrentPlace } from './current-place';
import { Directory } from './directory';
import { EndSessions } from './end-sessions';
import { Members } from './members';
import { MessageBudget } from './message-budget';
import { NewPasswords } from './new-passwords';
import { PasswordLimits } from './password-limits';
import { PhoneNumbers } from './phone-numbers';
import { SIGN_IN, signInParts } from './sign-in-parts';
import { UniformRefusal } from './uniform-refusal';
import { ValidSessions } from './valid-sessions';

const services = [
  CurrentPlace,
  Directory,
  EndSessions,
  Members,
  MessageBudget,
  NewPasswords,
  PasswordLimits,
  PhoneNumbers,
  UniformRefusal,
  ValidSessions,
];

/** What several features lean on when they judge who somebody is. */
@Module({ providers: [...services, signInParts], exports: [...services, SIGN_IN] })
export class SecurityModule {}
