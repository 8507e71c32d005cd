import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SecurityModule } from '../security/security.module';
import { CancelRecoveryByLinkController, CancelRecoveryByLinkHandler } from './cancel-recovery-by-link';
import { LiftLockoutByLinkController, LiftLockoutByLinkHandler } from './lift-lockout-by-link';
import { LinkOpener } from './link-opener';

@Module({
  imports: [CqrsModule, SecurityModule],
  controllers: [CancelRecoveryByLinkController, LiftLockoutByLinkController],
  providers: [CancelRecoveryByLinkHandler, LiftLockoutByLinkHandler, LinkOpener],
})
export class LinksModule {}
