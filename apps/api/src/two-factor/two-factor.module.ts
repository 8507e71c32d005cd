import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SecurityModule } from '../security/security.module';
import { CancelPhoneChangeController } from './cancel-phone-change.controller';
import { CancelPhoneChangeHandler } from './cancel-phone-change.handler';
import { FactorChanges } from './factor-changes';
import { GetPushKeyController } from './get-push-key.controller';
import { GetTwoFactorController } from './get-two-factor.controller';
import { GetTwoFactorHandler } from './get-two-factor.handler';
import { OfferAuthenticatorAppController } from './offer-authenticator-app.controller';
import { OfferAuthenticatorAppHandler } from './offer-authenticator-app.handler';
import { RegenerateBackupCodesController } from './regenerate-backup-codes.controller';
import { RegenerateBackupCodesHandler } from './regenerate-backup-codes.handler';
import { RegisterPushDeviceController } from './register-push-device.controller';
import { RegisterPushDeviceHandler } from './register-push-device.handler';
import { RemoveAuthenticatorAppController } from './remove-authenticator-app.controller';
import { RemoveAuthenticatorAppHandler } from './remove-authenticator-app.handler';
import { RemovePushDeviceController } from './remove-push-device.controller';
import { RemovePushDeviceHandler } from './remove-push-device.handler';
import { RequestPhoneChangeController } from './request-phone-change.controller';
import { RequestPhoneChangeHandler } from './request-phone-change.handler';
import { TakeBackPhoneChangeController } from './take-back-phone-change.controller';
import { TakeBackPhoneChangeHandler } from './take-back-phone-change.handler';
import { VerifyAuthenticatorAppController } from './verify-authenticator-app.controller';
import { VerifyAuthenticatorAppHandler } from './verify-authenticator-app.handler';
import { VerifyPhoneChangeController } from './verify-phone-change.controller';
import { VerifyPhoneChangeHandler } from './verify-phone-change.handler';
import { ViewBackupCodesController } from './view-backup-codes.controller';
import { ViewBackupCodesHandler } from './view-backup-codes.handler';

@Module({
  imports: [CqrsModule, SecurityModule],
  controllers: [
    CancelPhoneChangeController,
    GetPushKeyController,
    GetTwoFactorController,
    OfferAuthenticatorAppController,
    RegenerateBackupCodesController,
    RegisterPushDeviceController,
    RemoveAuthenticatorAppController,
    RemovePushDeviceController,
    RequestPhoneChangeController,
    TakeBackPhoneChangeController,
    VerifyAuthenticatorAppController,
    VerifyPhoneChangeController,
    ViewBackupCodesController,
  ],
  providers: [
    FactorChanges,
    CancelPhoneChangeHandler,
    GetTwoFactorHandler,
    OfferAuthenticatorAppHandler,
    RegenerateBackupCodesHandler,
    RegisterPushDeviceHandler,
    RemoveAuthenticatorAppHandler,
    RemovePushDeviceHandler,
    RequestPhoneChangeHandler,
    TakeBackPhoneChangeHandler,
    VerifyAuthenticatorAppHandler,
    VerifyPhoneChangeHandler,
    ViewBackupCodesHandler,
  ],
})
export class TwoFactorModule {}
