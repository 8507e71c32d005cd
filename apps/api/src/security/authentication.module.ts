import { Global, Module } from '@nestjs/common';
import { AUTHENTICATOR } from '../http/authentication';
import { AccessNotes } from './access-notes';
import { SecurityModule } from './security.module';
import { ServiceAuthenticator } from './service-authenticator';
import { SessionAuthenticator } from './session-authenticator';

/** Gives the edge its authenticator. */
@Global()
@Module({
  imports: [SecurityModule],
  providers: [
    AccessNotes,
    ServiceAuthenticator,
    SessionAuthenticator,
    { provide: AUTHENTICATOR, useExisting: SessionAuthenticator },
  ],
  exports: [AUTHENTICATOR],
})
export class AuthenticationModule {}
