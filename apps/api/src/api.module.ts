import { Module, type DynamicModule } from '@nestjs/common';
import { AnalyticsModule } from './analytics/analytics.module';
import { AuditLogModule } from './audit-log/audit-log.module';
import { DevicesModule } from './devices/devices.module';
import { EventsModule } from './events/events.module';
import { HealthModule } from './health/health.module';
import { HttpModule } from './http/http.module';
import { LinksModule } from './links/links.module';
import { LocationsModule } from './locations/locations.module';
import { LoginsModule } from './logins/logins.module';
import { MeModule } from './me/me.module';
import { MySessionsModule } from './my-sessions/my-sessions.module';
import { OrganizationPolicyModule } from './organization-policy/organization-policy.module';
import { OrganizationsModule } from './organizations/organizations.module';
import { OutboxModule } from './outbox/outbox.module';
import { PartsModule, type ApiParts } from './parts.module';
import { PasswordResetsModule } from './password-resets/password-resets.module';
import { ProviderCallbacksModule } from './provider-callbacks/provider-callbacks.module';
import { AuthenticationModule } from './security/authentication.module';
import { ServiceTokensModule } from './service-tokens/service-tokens.module';
import { SessionModule } from './session/session.module';
import { SignInReportsModule } from './sign-in-reports/sign-in-reports.module';
import { SignInsModule } from './sign-ins/sign-ins.module';
import { TwoFactorModule } from './two-factor/two-factor.module';
import { UserSessionsModule } from './user-sessions/user-sessions.module';
import { UsersModule } from './users/users.module';
import { WatchedCommandsModule } from './watched-commands.module';

const features = [
  AnalyticsModule,
  AuditLogModule,
  DevicesModule,
  EventsModule,
  HealthModule,
  LinksModule,
  LocationsModule,
  LoginsModule,
  MeModule,
  MySessionsModule,
  OrganizationPolicyModule,
  OrganizationsModule,
  PasswordResetsModule,
  ProviderCallbacksModule,
  ServiceTokensModule,
  SessionModule,
  SignInReportsModule,
  SignInsModule,
  TwoFactorModule,
  UserSessionsModule,
  UsersModule,
];

/** All calls, on whichever parts they are given. */
@Module({})
export class ApiModule {
  static on(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PartsModule.of(parts),
        AuthenticationModule,
        HttpModule,
        WatchedCommandsModule,
        ...features,
        ...(parts.outbox ? [OutboxModule] : []),
      ],
    };
  }
}
