import { Module } from '@nestjs/common';
import { AddressBudget } from './address-budget';
import { ClientFacts } from './client-facts';
import { CodeProof } from './code-proof';
import { Codes } from './codes';
import { CurrentPlace } from './current-place';
import { Directory } from './directory';
import { EndSessions } from './end-sessions';
import { Guesses } from './guesses';
import { Members } from './members';
import { MessageBudget } from './message-budget';
import { MessageRates } from './message-rates';
import { NewPasswords } from './new-passwords';
import { PasswordProof } from './password-proof';
import { PhoneNumbers } from './phone-numbers';
import { UniformRefusal } from './uniform-refusal';
import { ValidSessions } from './valid-sessions';

const services = [
  AddressBudget,
  ClientFacts,
  CodeProof,
  Codes,
  CurrentPlace,
  Directory,
  EndSessions,
  Guesses,
  Members,
  MessageBudget,
  MessageRates,
  NewPasswords,
  PasswordProof,
  PhoneNumbers,
  UniformRefusal,
  ValidSessions,
];

/** What several features lean on when they judge who somebody is. */
@Module({ providers: services, exports: services })
export class SecurityModule {}
