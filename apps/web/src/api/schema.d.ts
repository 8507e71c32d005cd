// Made of the OpenAPI document by `npm run client`; never edited.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: operations["getHealthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process can serve requests */
        get: operations["getHealthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process has come up: all parts were there once, and the lists had caught up */
        get: operations["getHealthStarted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics for Prometheus; in production with METRICS_TOKEN as bearer token only */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analytics/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From which countries sign-ins were tried, most first */
        get: operations["getAnalyticsCountries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analytics/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of messages, by channel */
        get: operations["getAnalyticsDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analytics/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many active users have set up which second factor */
        get: operations["getAnalyticsFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analytics/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-ins over time: tried, succeeded by which factor, denied, wrong codes, lock-outs */
        get: operations["getAnalyticsSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The history of the organization, oldest first. With `Accept: application/x-ndjson` one event a line, up to the end */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lockout-lifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Allow passwords again after a lock-out, by the link of an e-mail; it works once */
        post: operations["postLockoutLifts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in, with e-mail address and password */
        post: operations["postLogins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logins/{loginId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State of a login */
        get: operations["getLoginsLoginId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logins/{loginId}/authenticator-app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set up an authenticator app during enrolment; its first code completes the login */
        post: operations["postLoginsLoginIdAuthenticatorApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logins/{loginId}/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code again, or go on with another factor */
        post: operations["postLoginsLoginIdChallenges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logins/{loginId}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set up a number during enrolment; the first code is sent there */
        post: operations["postLoginsLoginIdPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logins/{loginId}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a way back after every factor was lost; it opens after a delay that nobody can shorten */
        post: operations["postLoginsLoginIdRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/logins/{loginId}/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the challenge */
        post: operations["postLoginsLoginIdVerifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one’s name, time zone or language of messages */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/v1/me/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to the account */
        get: operations["getMeAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Browsers and apps that signed in, the latest first */
        get: operations["getMeDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/devices/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a device: when it comes back it is a new one */
        delete: operations["deleteMeDevicesDeviceId"];
        options?: never;
        head?: never;
        /** Give a device a name of its own */
        patch: operations["patchMeDevicesDeviceId"];
        trace?: never;
    };
    "/v1/me/devices/{deviceId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Block a device: its sessions end, and it cannot sign in again */
        post: operations["postMeDevicesDeviceIdBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/devices/{deviceId}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a blocked device sign in again */
        post: operations["postMeDevicesDeviceIdUnblock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places that sign-ins came from, the latest first */
        get: operations["getMeLocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/locations/{locationId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Block a place: nobody signs in from there as you */
        post: operations["postMeLocationsLocationIdBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/locations/{locationId}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Allow sign-ins from a blocked place again */
        post: operations["postMeLocationsLocationIdUnblock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the password; the current one is the proof. Other sessions end */
        put: operations["putMePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open sessions, the current one first */
        get: operations["getMeSessions"];
        put?: never;
        post?: never;
        /** Log out everywhere, or everywhere else */
        delete: operations["deleteMeSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Log out one session */
        delete: operations["deleteMeSessionsSessionId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Attempts to sign in to the account, the newest first */
        get: operations["getMeSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is set up as a second factor */
        get: operations["getMeTwoFactor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/two-factor/authenticator-apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set up an authenticator app; it counts from its first right code on */
        post: operations["postMeTwoFactorAuthenticatorApps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/two-factor/authenticator-apps/{factorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an app; other sessions end */
        delete: operations["deleteMeTwoFactorAuthenticatorAppsFactorId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/two-factor/authenticator-apps/{factorId}/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the app by a code of it; other sessions end */
        post: operations["postMeTwoFactorAuthenticatorAppsFactorIdVerifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/two-factor/backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Backup codes, to print them again */
        get: operations["getMeTwoFactorBackupCodes"];
        put?: never;
        /** New backup codes; the old ones are dead */
        post: operations["postMeTwoFactorBackupCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/two-factor/phone-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the number; a code is sent to the new one */
        post: operations["postMeTwoFactorPhoneChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/two-factor/phone-changes/{phoneChangeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give up a change that waits for its code */
        delete: operations["deleteMeTwoFactorPhoneChangesPhoneChangeId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/two-factor/phone-changes/{phoneChangeId}/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the new number; the old one is told, and other sessions end */
        post: operations["postMeTwoFactorPhoneChangesPhoneChangeIdVerifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/two-factor/push-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Push codes to a browser; other sessions end */
        post: operations["postMeTwoFactorPushDevices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/two-factor/push-devices/{factorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Push no more codes to a browser; other sessions end */
        delete: operations["deleteMeTwoFactorPushDevicesFactorId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/two-factor/push-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The key that browsers bind subscriptions to */
        get: operations["getMeTwoFactorPushKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in the organization */
        get: operations["getOrganizationAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization/two-factor-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a second factor is asked for */
        get: operations["getOrganizationTwoFactorPolicy"];
        /** Change the policy; what is left out stays. All administrators are told */
        put: operations["putOrganizationTwoFactorPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization/two-factor-policy/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Policies the organization has had, the newest first */
        get: operations["getOrganizationTwoFactorPolicyChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization/two-factor-policy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom another policy would affect, before it is set */
        get: operations["getOrganizationTwoFactorPolicyPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an organization with its first administrator */
        post: operations["postOrganizations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outbox/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the pretended providers fail */
        get: operations["getOutboxFailures"];
        /** Make the pretended providers fail */
        put: operations["putOutboxFailures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outbox/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that were sent, the newest first */
        get: operations["getOutboxMessages"];
        put?: never;
        post?: never;
        /** Throw all messages away */
        delete: operations["deleteOutboxMessages"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link by which a new password can be set */
        post: operations["postPasswordResets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-resets/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password by the link of an e-mail; ends all sessions, and signs nobody in */
        post: operations["postPasswordResetsToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/phone-change-cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a change of number back, by the link that the old number and the e-mail address were sent */
        post: operations["postPhoneChangeCancellations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/provider-callbacks/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report what became of messages: for providers, who sign what they send */
        post: operations["postProviderCallbacksProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recovery-cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a recovery that the user asked for, by the link of a message */
        post: operations["postRecoveryCancellations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Service tokens of the organization, without their secrets */
        get: operations["getServiceTokens"];
        put?: never;
        /** Issue a token for a program; it is shown this once */
        post: operations["postServiceTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token; its next request is refused */
        delete: operations["deleteServiceTokensTokenId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /** Log out */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm your identity by the strongest thing you have: a factor, or the password without one. A factor without a code has one sent */
        post: operations["postSessionStepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** “This wasn’t me”, by the link of a notice: ends the session, blocks the device, asks for a new password */
        post: operations["postSignInReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users of the organization */
        get: operations["getUsers"];
        put?: never;
        /** Add a user; without a password the user is invited by e-mail to choose one */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user */
        get: operations["getUsersUserId"];
        put?: never;
        post?: never;
        /** Erase a user for good: nothing that names the person can be read any more */
        delete: operations["deleteUsersUserId"];
        options?: never;
        head?: never;
        /** Change a user's role, name or time zone */
        patch: operations["patchUsersUserId"];
        trace?: never;
    };
    "/v1/users/{userId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a user out, and end all sessions */
        post: operations["postUsersUserIdDeactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/lockout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lift a lock-out after too many wrong attempts */
        delete: operations["deleteUsersUserIdLockout"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a deactivated user in again */
        post: operations["postUsersUserIdReactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a recovery for a user who lost every factor: after the delay the next sign-in sets one up */
        post: operations["postUsersUserIdRecovery"];
        /** Cancel the recovery of another user */
        delete: operations["deleteUsersUserIdRecovery"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open sessions of a user */
        get: operations["getUsersUserIdSessions"];
        put?: never;
        post?: never;
        /** End all sessions of a user */
        delete: operations["deleteUsersUserIdSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AuditLogEntry: {
            actor: {
                id: string;
                /** @enum {string} */
                kind: "user" | "service" | "system";
                name: string | null;
            };
            device: {
                deviceId: string | null;
                label: string;
            } | null;
            /** Format: uuid */
            entryId: string;
            ip: string | null;
            location: {
                city: string | null;
                country: string | null;
                /** @example Lisbon, Portugal */
                label: string;
                locationId: string | null;
                region: string | null;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            occurredAt: string;
            position: number;
            sessionId: string | null;
            /** @example You blocked the device Firefox on Windows */
            summary: string;
            timeZone: string;
            type: string;
        };
        CurrentSession: {
            /**
             * @description What was proved (RFC 8176): pwd, sms, otp, mfa.
             * @example [
             *       "pwd",
             *       "otp",
             *       "mfa"
             *     ]
             */
            amr: string[];
            /** @enum {string} */
            assurance: "password" | "two_factor" | "phishing_resistant";
            /**
             * Format: date-time
             * @description When the password was last shown.
             * @example 2026-11-24T14:05:00.000Z
             */
            authenticatedAt: string;
            device: {
                browser: string;
                /** Format: uuid */
                deviceId: string;
                /** @example Firefox on Windows */
                label: string;
                os: string;
            };
            email: string;
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            expiresAt: string;
            /** @description When a second factor was last passed. */
            factorAt: string | null;
            language: ("en" | "nl") | null;
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            lastAccessedAt: string;
            location: {
                city: string | null;
                country: string | null;
                /** @example Lisbon, Portugal */
                label: string;
                locationId: string | null;
                region: string | null;
            };
            name: string | null;
            /** Format: uuid */
            organizationId: string;
            recovery: {
                /**
                 * Format: date-time
                 * @example 2026-11-24T14:05:00.000Z
                 */
                dueAt: string;
                /** @enum {string} */
                requestedBy: "user" | "administrator" | "operator";
            } | null;
            /** @enum {string} */
            role: "member" | "administrator" | "auditor" | "analyst";
            /** Format: uuid */
            sessionId: string;
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            startedAt: string;
            steppedUpBy: ("password" | "sms" | "push" | "totp" | "passkey" | "backup_code") | null;
            steppedUpUntil: string | null;
            timeZone: string;
            /** Format: uuid */
            userId: string;
        };
        Device: {
            blocked: boolean;
            browser: string;
            current: boolean;
            /** Format: uuid */
            deviceId: string;
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            firstSeenAt: string;
            /** @example Firefox on Windows */
            label: string;
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            lastSeenAt: string;
            os: string;
            sessions: number;
        };
        Event: {
            actor: {
                id: string;
                /** @enum {string} */
                kind: "user" | "service" | "system";
            };
            causationId: string;
            correlationId: string;
            /** @description As the newest version of its type has it. Secrets are never opened: they read "[sealed]"; what named an erased person reads "[erased]" or null. */
            data: {
                [key: string]: unknown;
            };
            eventId: string;
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            occurredAt: string;
            position: number;
            revision: number;
            schemaVersion: number;
            sessionId: string | null;
            stream: string;
            type: string;
            userId: string | null;
        };
        Location: {
            blocked: boolean;
            city: string | null;
            country: string | null;
            current: boolean;
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            firstSeenAt: string;
            /** @example Lisbon, Portugal */
            label: string;
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            lastSeenAt: string;
            /** Format: uuid */
            locationId: string;
            region: string | null;
        };
        Login: {
            backupCodes?: string[];
            challenge: {
                attemptsLeft: number;
                /**
                 * Format: date-time
                 * @example 2026-11-24T14:05:00.000Z
                 */
                expiresAt: string;
                /** @enum {string} */
                factor: "sms" | "push" | "totp" | "passkey" | "backup_code";
                /**
                 * Format: date-time
                 * @example 2026-11-24T14:05:00.000Z
                 */
                resendAt?: string;
                /** @example •••• •• 42 */
                sentTo?: string;
            } | null;
            /** @enum {string} */
            denialReason?: "device_blocked" | "location_blocked";
            deviceToken?: string;
            factors: {
                hint?: string;
                remaining?: number;
                /** @enum {string} */
                type: "sms" | "push" | "totp" | "passkey" | "backup_code";
            }[];
            /** Format: uuid */
            loginId: string;
            loginToken?: string;
            reasons: ("every_login" | "new_device" | "new_location" | "untrusted_device")[];
            recovery?: {
                /**
                 * Format: date-time
                 * @example 2026-11-24T14:05:00.000Z
                 */
                dueAt: string;
                /** @enum {string} */
                requestedBy: "user" | "administrator" | "operator";
            };
            session: {
                /**
                 * Format: date-time
                 * @example 2026-11-24T14:05:00.000Z
                 */
                expiresAt: string;
                /** Format: uuid */
                sessionId: string;
                token?: string;
            } | null;
            /** @enum {string} */
            status: "challenge_required" | "enrolment_required" | "complete" | "denied";
        };
        OutboxMessage: {
            /** @enum {string} */
            channel: "sms" | "email" | "push";
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            createdAt: string;
            html: string | null;
            messageId: string;
            subject: string | null;
            text: string;
            to: string;
        };
        Problem: {
            attemptsLeft?: number;
            /** @enum {string} */
            code: "backup_codes_not_available" | "challenge_failed" | "conflict" | "device_not_found" | "email_taken" | "factor_not_available" | "factor_not_found" | "factors_frozen" | "forbidden" | "invalid_code" | "invalid_credentials" | "invalid_reset_token" | "invalid_unlock_token" | "last_administrator" | "last_factor" | "location_not_found" | "locked" | "login_not_found" | "login_not_open" | "organization_not_found" | "password_easily_guessed" | "password_required" | "password_too_short" | "phone_change_not_found" | "policy_cannot_be_met" | "push_endpoint_not_allowed" | "recovery_not_available" | "recovery_not_found" | "resend_too_soon" | "same_channel" | "second_factor_required" | "service_token_not_found" | "session_not_found" | "step_up_required" | "user_not_found" | "would_block_yourself" | "cross_site_request" | "idempotency_in_progress" | "idempotency_key_reused" | "invalid_input" | "invalid_phone_number" | "login_token_required" | "malformed_json" | "method_not_allowed" | "not_found" | "payload_too_large" | "rate_limited" | "unauthenticated" | "unsupported_media_type" | "internal" | "projection_behind" | "unavailable";
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            requestId: string;
            retryAfterSeconds?: number;
            status: number;
            title: string;
            /** Format: uri */
            type: string;
        } & {
            [key: string]: unknown;
        };
        Session: {
            /** @enum {string} */
            assurance: "password" | "two_factor" | "phishing_resistant";
            current: boolean;
            device: {
                browser: string;
                /** Format: uuid */
                deviceId: string;
                /** @example Firefox on Windows */
                label: string;
                os: string;
            };
            ip: string;
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            lastAccessedAt: string;
            location: {
                city: string | null;
                country: string | null;
                /** @example Lisbon, Portugal */
                label: string;
                locationId: string | null;
                region: string | null;
            };
            provedBy: ("password" | "sms" | "push" | "totp" | "passkey" | "backup_code")[];
            /** Format: uuid */
            sessionId: string;
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            startedAt: string;
        };
        SignIn: {
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            at: string;
            device: {
                browser: string;
                /** Format: uuid */
                deviceId: string;
                /** @example Firefox on Windows */
                label: string;
                os: string;
            };
            factor: ("sms" | "push" | "totp" | "passkey" | "backup_code") | null;
            ip: string;
            location: {
                city: string | null;
                country: string | null;
                /** @example Lisbon, Portugal */
                label: string;
                locationId: string | null;
                region: string | null;
            };
            /** Format: uuid */
            loginId: string;
            network: {
                number: number;
                organization: string | null;
            } | null;
            /** @enum {string} */
            outcome: "open" | "succeeded" | "denied";
            sessionId: string | null;
        };
        TwoFactor: {
            backupCodes: {
                /**
                 * Format: date-time
                 * @example 2026-11-24T14:05:00.000Z
                 */
                generatedAt: string;
                remaining: number;
            } | null;
            enrolled: boolean;
            factors: {
                /**
                 * Format: date-time
                 * @example 2026-11-24T14:05:00.000Z
                 */
                addedAt: string;
                /** Format: uuid */
                factorId: string;
                label: string;
                lastUsedAt: string | null;
                /** @enum {string} */
                type: "sms" | "push" | "totp" | "passkey" | "backup_code";
            }[];
            phone: {
                hint: string;
                /**
                 * Format: date-time
                 * @example 2026-11-24T14:05:00.000Z
                 */
                verifiedAt: string;
            } | null;
            required: boolean;
        };
        TwoFactorPolicy: {
            allowedFactors: ("sms" | "push" | "totp" | "passkey" | "backup_code")[];
            /** @enum {string} */
            backupCodeEmail: "codes" | "notice";
            deviceTrustDays: number;
            /** @enum {string} */
            locationGranularity: "country" | "region" | "city";
            recoveryDelayHours: number;
            requireOn: ("every_login" | "new_device" | "new_location")[];
        };
        User: {
            /**
             * Format: date-time
             * @example 2026-11-24T14:05:00.000Z
             */
            createdAt: string;
            email: string;
            enrolled: boolean;
            lastSignInAt: string | null;
            lockedUntil: string | null;
            name: string | null;
            recovery: {
                /**
                 * Format: date-time
                 * @example 2026-11-24T14:05:00.000Z
                 */
                dueAt: string;
                /** @enum {string} */
                requestedBy: "user" | "administrator" | "operator";
            } | null;
            /** @enum {string} */
            role: "member" | "administrator" | "auditor" | "analyst";
            /** @enum {string} */
            status: "invited" | "active" | "deactivated";
            timeZone: string;
            /** Format: uuid */
            userId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            [key: string]: {
                                detail?: string;
                                /** @enum {string} */
                                status: "ok" | "behind" | "unavailable";
                            };
                        };
                        /** @enum {string} */
                        status: "ok" | "degraded" | "unavailable";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot, or is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            [key: string]: {
                                detail?: string;
                                /** @enum {string} */
                                status: "ok" | "behind" | "unavailable";
                            };
                        };
                        /** @enum {string} */
                        status: "ok" | "degraded" | "unavailable";
                    };
                };
            };
        };
    };
    getHealthStarted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            [key: string]: {
                                detail?: string;
                                /** @enum {string} */
                                status: "ok" | "behind" | "unavailable";
                            };
                        };
                        /** @enum {string} */
                        status: "ok" | "degraded" | "unavailable";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not yet */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            [key: string]: {
                                detail?: string;
                                /** @enum {string} */
                                status: "ok" | "behind" | "unavailable";
                            };
                        };
                        /** @enum {string} */
                        status: "ok" | "degraded" | "unavailable";
                    };
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Text exposition format 0.0.4 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; version=0.0.4; charset=utf-8": string;
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnalyticsCountries: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whole days in UTC; null: a private or an unknown place */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            attempted: number;
                            country: string | null;
                        }[];
                        /**
                         * Format: date-time
                         * @example 2026-11-24T14:05:00.000Z
                         */
                        from: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-24T14:05:00.000Z
                         */
                        to: string;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnalyticsDeliveries: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whole days in UTC; unknown: the provider may or may not have sent it; delivered, undelivered: as reported later */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            channel: "sms" | "email" | "push";
                            delivered: number;
                            failed: number;
                            sent: number;
                            undelivered: number;
                            unknown: number;
                        }[];
                        /**
                         * Format: date-time
                         * @example 2026-11-24T14:05:00.000Z
                         */
                        from: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-24T14:05:00.000Z
                         */
                        to: string;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnalyticsFactors: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As things stand */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backup_code: number;
                        enrolled: number;
                        sms: number;
                        totp: number;
                        users: number;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnalyticsSignIns: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                from?: string;
                interval?: "hour" | "day";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts of each hour or day, in UTC, in which something happened; 366 days at most */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: date-time
                             * @example 2026-11-24T14:05:00.000Z
                             */
                            at: string;
                            attempted: number;
                            denied: number;
                            lockOuts: number;
                            succeeded: number;
                            succeededBy: {
                                backup_code: number;
                                passkey: number;
                                password: number;
                                push: number;
                                sms: number;
                                totp: number;
                            };
                            wrongCodes: number;
                        }[];
                        /**
                         * Format: date-time
                         * @example 2026-11-24T14:05:00.000Z
                         */
                        from: string;
                        /**
                         * Format: date-time
                         * @example 2026-11-24T14:05:00.000Z
                         */
                        to: string;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: {
                /** @description Events behind this position. */
                after?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                from?: string;
                /** @description Not for NDJSON. */
                limit?: number;
                stream?: string;
                to?: string;
                type?: string;
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. It may hold fewer than asked for before the end: only `nextCursor` null is the end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLockoutLifts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Passwords are judged again */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site_request`: The request comes from a page of another site, or does not say where it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_unlock_token`: The link is wrong, has expired or was used already: wait until the lock ends. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLogins: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The end user of a service with the scope logins:delegate. */
                    client?: {
                        ip: string;
                        userAgent: string;
                    };
                    /** @example ana@example.com */
                    email: string;
                    /** Format: password */
                    password: string;
                    /** @enum {string} */
                    tokenDelivery?: "cookie" | "body";
                };
            };
        };
        responses: {
            /** @description The login as it stands now */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Login"];
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_credentials`: The e-mail address or the password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLoginsLoginId: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
            };
            header?: never;
            path: {
                loginId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The login as it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Login"];
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_token_required`: Only the client that began a login can go on with it. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `login_not_found`: There is no such login.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLoginsLoginIdAuthenticatorApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                loginId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    label?: string;
                };
            };
        };
        responses: {
            /** @description What the app is to scan or to be given */
            201: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        factorId: string;
                        /** @example otpauth://totp/Acme:ana%40example.com?secret=... */
                        otpauthUri: string;
                        /** @description The same key, in base32. */
                        secret: string;
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_token_required`: Only the client that began a login can go on with it. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factors_frozen`: A change of number was undone: confirm your identity with another factor than the number, or wait for the delay.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `login_not_open`: The login is complete, denied or too old, or waits for something else: look at its state.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factor_not_available`: This factor is not set up, or the organization does not allow it.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLoginsLoginIdChallenges: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                loginId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    factor: "sms" | "push" | "totp" | "passkey" | "backup_code";
                };
            };
        };
        responses: {
            /** @description The login as it stands now */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Login"];
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_token_required`: Only the client that began a login can go on with it. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `same_channel`: The password was set by an e-mailed link, and this code was e-mailed too: use another factor, or recover.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `login_not_open`: The login is complete, denied or too old, or waits for something else: look at its state.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factor_not_available`: This factor is not set up, or the organization does not allow it.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `resend_too_soon`: A code was sent a moment ago: wait before you ask for another.
             *
             *     `locked`: Too many wrong attempts: wait before you try again.
             *
             *     `rate_limited`: Too many requests in a short time: wait before the next one.
             */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLoginsLoginIdPhone: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                loginId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example PT */
                    country: string;
                    /** @example 912 345 678 */
                    number: string;
                };
            };
        };
        responses: {
            /** @description The login as it stands now */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Login"];
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_token_required`: Only the client that began a login can go on with it. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factors_frozen`: A change of number was undone: confirm your identity with another factor than the number, or wait for the delay.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `login_not_open`: The login is complete, denied or too old, or waits for something else: look at its state.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_phone_number`: This is not a mobile number of that country.
             *
             *     `factor_not_available`: This factor is not set up, or the organization does not allow it.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `resend_too_soon`: A code was sent a moment ago: wait before you ask for another.
             *
             *     `locked`: Too many wrong attempts: wait before you try again.
             *
             *     `rate_limited`: Too many requests in a short time: wait before the next one.
             */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLoginsLoginIdRecovery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                loginId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pending */
            202: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @example 2026-11-24T14:05:00.000Z
                         */
                        dueAt: string;
                        /** Format: uuid */
                        recoveryId: string;
                    };
                };
            };
            /** @description `login_token_required`: Only the client that began a login can go on with it. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site_request`: The request comes from a page of another site, or does not say where it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `login_not_open`: The login is complete, denied or too old, or waits for something else: look at its state.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `recovery_not_available`: This user has no second factor to recover from.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLoginsLoginIdVerifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                loginId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 492113 */
                    code: string;
                    /** @enum {string} */
                    factor?: "sms" | "push" | "totp" | "passkey" | "backup_code";
                    /**
                     * @description Ask for no second factor on this device for as long as the policy allows.
                     * @default true
                     */
                    trustDevice?: boolean;
                };
            };
        };
        responses: {
            /** @description The login as it stands now */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Login"];
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_code`: The code is wrong, has expired or was used already.
             *
             *     `challenge_failed`: That was the last attempt: start again.
             *
             *     `login_token_required`: Only the client that began a login can go on with it.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `same_channel`: The password was set by an e-mailed link, and this code was e-mailed too: use another factor, or recover.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `login_not_open`: The login is complete, denied or too old, or waits for something else: look at its state.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factor_not_available`: This factor is not set up, or the organization does not allow it.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `locked`: Too many wrong attempts: wait before you try again.
             *
             *     `rate_limited`: Too many requests in a short time: wait before the next one.
             */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language?: "en" | "nl";
                    name?: string | null;
                    /** @example Europe/Lisbon */
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeAuditLog: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                from?: string;
                limit?: number;
                to?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditLogEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeDevices: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of devices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Device"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeDevicesDeviceId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forgotten */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `device_not_found`: There is no such device of yours.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMeDevicesDeviceId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                };
            };
        };
        responses: {
            /** @description Renamed */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `device_not_found`: There is no such device of yours.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeDevicesDeviceIdBlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    confirm?: boolean;
                    /** @enum {string} */
                    reason?: "lost" | "not-mine";
                };
            };
        };
        responses: {
            /** @description Blocked */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blocked: boolean;
                        /** Format: uuid */
                        deviceId: string;
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `device_not_found`: There is no such device of yours.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `would_block_yourself`: This is where you are now: repeat with "confirm": true if you mean it.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeDevicesDeviceIdUnblock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unblocked */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blocked: boolean;
                        /** Format: uuid */
                        deviceId: string;
                    };
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `device_not_found`: There is no such device of yours.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeLocations: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of places */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Location"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeLocationsLocationIdBlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                locationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    confirm?: boolean;
                    /** @enum {string} */
                    reason?: "not-mine";
                };
            };
        };
        responses: {
            /** @description Blocked */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blocked: boolean;
                        /** Format: uuid */
                        locationId: string;
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `location_not_found`: There is no such location of yours.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `would_block_yourself`: This is where you are now: repeat with "confirm": true if you mean it.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeLocationsLocationIdUnblock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                locationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unblocked */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blocked: boolean;
                        /** Format: uuid */
                        locationId: string;
                    };
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `location_not_found`: There is no such location of yours.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: password */
                    currentPassword: string;
                    /** Format: password */
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_credentials`: The e-mail address or the password is wrong.
             *
             *     `unauthenticated`: There is no valid session or service token with this request.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `password_easily_guessed`: This password is one of the most common, or made of names that belong to its user: choose another.
             *
             *     `password_too_short`: Without a second factor a password needs at least 15 characters: use a passphrase of several words.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `locked`: Too many wrong attempts: wait before you try again.
             *
             *     `rate_limited`: Too many requests in a short time: wait before the next one.
             */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeSessions: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Session"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeSessions: {
        parameters: {
            query?: {
                except?: "current";
            };
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. Service tokens stay: an administrator sees those that they issued */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many sessions were ended. */
                        ended: number;
                        serviceTokens?: {
                            name: string;
                            /** Format: uuid */
                            tokenId: string;
                        }[];
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeSessionsSessionId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended; its next request is answered 401 */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session_not_found`: There is no such session of this user.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeSignIns: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                location?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of attempts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SignIn"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeTwoFactor: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Number, factors and backup codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactor"];
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeTwoFactorAuthenticatorApps: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    label?: string;
                };
            };
        };
        responses: {
            /** @description What the app is to scan or to be told */
            201: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        factorId: string;
                        /** @example otpauth://totp/Acme:ana%40example.com?secret=... */
                        otpauthUri: string;
                        /** @description The same key, in base32. */
                        secret: string;
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factors_frozen`: A change of number was undone: confirm your identity with another factor than the number, or wait for the delay.
             *
             *     `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factor_not_available`: This factor is not set up, or the organization does not allow it.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeTwoFactorAuthenticatorAppsFactorId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                factorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factors_frozen`: A change of number was undone: confirm your identity with another factor than the number, or wait for the delay.
             *
             *     `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factor_not_found`: There is no such factor of yours.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `last_factor`: The policy asks for a second factor: add another one before you remove this.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeTwoFactorAuthenticatorAppsFactorIdVerifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                factorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 492113 */
                    code: string;
                };
            };
        };
        responses: {
            /** @description The app is set up */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backupCodes?: string[];
                        /** Format: uuid */
                        factorId: string;
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_code`: The code is wrong, has expired or was used already.
             *
             *     `challenge_failed`: That was the last attempt: start again.
             *
             *     `unauthenticated`: There is no valid session or service token with this request.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factors_frozen`: A change of number was undone: confirm your identity with another factor than the number, or wait for the delay.
             *
             *     `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factor_not_found`: There is no such factor of yours.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `locked`: Too many wrong attempts: wait before you try again.
             *
             *     `rate_limited`: Too many requests in a short time: wait before the next one.
             */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeTwoFactorBackupCodes: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All ten, with those that were used */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        codes: {
                            code: string;
                            usedAt: string | null;
                        }[];
                        /**
                         * Format: date-time
                         * @example 2026-11-24T14:05:00.000Z
                         */
                        generatedAt: string;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factors_frozen`: A change of number was undone: confirm your identity with another factor than the number, or wait for the delay.
             *
             *     `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `backup_codes_not_available`: There are no backup codes yet: set up a second factor first. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeTwoFactorBackupCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ten new codes */
            201: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        codes: string[];
                        /**
                         * Format: date-time
                         * @example 2026-11-24T14:05:00.000Z
                         */
                        generatedAt: string;
                    };
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factors_frozen`: A change of number was undone: confirm your identity with another factor than the number, or wait for the delay.
             *
             *     `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `backup_codes_not_available`: There are no backup codes yet: set up a second factor first. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factor_not_available`: This factor is not set up, or the organization does not allow it.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeTwoFactorPhoneChanges: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example PT */
                    country: string;
                    /** @example 912 345 678 */
                    number: string;
                };
            };
        };
        responses: {
            /** @description Waiting for the code */
            201: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @example 2026-11-24T14:05:00.000Z
                         */
                        expiresAt: string;
                        /** Format: uuid */
                        phoneChangeId: string;
                        sentTo: string;
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factors_frozen`: A change of number was undone: confirm your identity with another factor than the number, or wait for the delay.
             *
             *     `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_phone_number`: This is not a mobile number of that country.
             *
             *     `factor_not_available`: This factor is not set up, or the organization does not allow it.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `resend_too_soon`: A code was sent a moment ago: wait before you ask for another.
             *
             *     `rate_limited`: Too many requests in a short time: wait before the next one.
             */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeTwoFactorPhoneChangesPhoneChangeId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                phoneChangeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `phone_change_not_found`: There is no such change of number that could still be confirmed or cancelled.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeTwoFactorPhoneChangesPhoneChangeIdVerifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                phoneChangeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example 492113 */
                    code: string;
                };
            };
        };
        responses: {
            /** @description The number is changed */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_code`: The code is wrong, has expired or was used already.
             *
             *     `challenge_failed`: That was the last attempt: start again.
             *
             *     `unauthenticated`: There is no valid session or service token with this request.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factors_frozen`: A change of number was undone: confirm your identity with another factor than the number, or wait for the delay.
             *
             *     `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `phone_change_not_found`: There is no such change of number that could still be confirmed or cancelled.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `locked`: Too many wrong attempts: wait before you try again.
             *
             *     `rate_limited`: Too many requests in a short time: wait before the next one.
             */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeTwoFactorPushDevices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label?: string;
                    subscription: {
                        /**
                         * Format: uri
                         * @example https://updates.push.services.mozilla.com/wpush/v2/abc
                         */
                        endpoint: string;
                        keys: {
                            /** @example BTBZMqHH6r4Tts7J_aSIgg */
                            auth: string;
                            /** @example BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4 */
                            p256dh: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Codes can be pushed to it from now on */
            201: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        factorId: string;
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factors_frozen`: A change of number was undone: confirm your identity with another factor than the number, or wait for the delay.
             *
             *     `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factor_not_available`: This factor is not set up, or the organization does not allow it.
             *
             *     `push_endpoint_not_allowed`: The endpoint of the subscription is not at a push service that messages may be sent to.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeTwoFactorPushDevicesFactorId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                factorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factors_frozen`: A change of number was undone: confirm your identity with another factor than the number, or wait for the delay.
             *
             *     `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factor_not_found`: There is no such factor of yours.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeTwoFactorPushKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The applicationServerKey of PushManager.subscribe (RFC 8292) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        publicKey: string;
                    };
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationAuditLog: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                from?: string;
                limit?: number;
                to?: string;
                type?: string;
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditLogEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationTwoFactorPolicy: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactorPolicy"];
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOrganizationTwoFactorPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allowedFactors?: ("sms" | "push" | "totp" | "passkey" | "backup_code")[];
                    /** @enum {string} */
                    backupCodeEmail?: "codes" | "notice";
                    deviceTrustDays?: number;
                    /** @enum {string} */
                    locationGranularity?: "country" | "region" | "city";
                    recoveryDelayHours?: number;
                    requireOn: ("every_login" | "new_device" | "new_location")[];
                };
            };
        };
        responses: {
            /** @description The policy from now on */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactorPolicy"];
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `policy_cannot_be_met`: Allow at least one factor that can be set up during a sign-in: sms or totp.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationTwoFactorPolicyChanges: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            actor: {
                                id: string;
                                /** @enum {string} */
                                kind: "user" | "service" | "system";
                                name: string | null;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-11-24T14:05:00.000Z
                             */
                            changedAt: string;
                            /** Format: uuid */
                            changeId: string;
                            policy: components["schemas"]["TwoFactorPolicy"];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationTwoFactorPolicyPreview: {
        parameters: {
            query: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                /** @description Occasions; empty: off. */
                requireOn: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would come of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Open sessions without a second factor: so many would end at most. */
                        sessionsEnding: number;
                        /** @description Of these, who would set up a phone at the next sign-in. */
                        toEnrol: number;
                        /** @description Active users. */
                        users: number;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganizations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    administrator: {
                        /** @example ana@example.com */
                        email: string;
                        /** @enum {string} */
                        language?: "en" | "nl";
                        name?: string;
                        /** Format: password */
                        password: string;
                        /** @example Europe/Lisbon */
                        timeZone?: string;
                    };
                    name: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organizationId: string;
                        /** Format: uuid */
                        userId: string;
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site_request`: The request comes from a page of another site, or does not say where it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `email_taken`: A user with this e-mail address exists already.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `password_easily_guessed`: This password is one of the most common, or made of names that belong to its user: choose another.
             *
             *     `password_too_short`: Without a second factor a password needs at least 15 characters: use a passphrase of several words.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOutboxFailures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Per channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        email: "none" | "rejected" | "retry" | "unknown";
                        /** @enum {string} */
                        push: "none" | "rejected" | "retry" | "unknown";
                        /** @enum {string} */
                        sms: "none" | "rejected" | "retry" | "unknown";
                    };
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOutboxFailures: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    email: "none" | "rejected" | "retry" | "unknown";
                    /** @enum {string} */
                    push: "none" | "rejected" | "retry" | "unknown";
                    /** @enum {string} */
                    sms: "none" | "rejected" | "retry" | "unknown";
                };
            };
        };
        responses: {
            /** @description As it is from now on */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        email: "none" | "rejected" | "retry" | "unknown";
                        /** @enum {string} */
                        push: "none" | "rejected" | "retry" | "unknown";
                        /** @enum {string} */
                        sms: "none" | "rejected" | "retry" | "unknown";
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site_request`: The request comes from a page of another site, or does not say where it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOutboxMessages: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                channel?: "sms" | "email" | "push";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OutboxMessage"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOutboxMessages: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `cross_site_request`: The request comes from a page of another site, or does not say where it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPasswordResets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example ana@example.com */
                    email: string;
                };
            };
        };
        responses: {
            /** @description If there is such a user, an e-mail is on its way; unknown addresses are answered alike */
            202: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site_request`: The request comes from a page of another site, or does not say where it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPasswordResetsToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: password */
                    password: string;
                };
            };
        };
        responses: {
            /** @description The password is set */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site_request`: The request comes from a page of another site, or does not say where it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_reset_token`: The link is wrong, has expired or was used already: ask for a new one.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `password_easily_guessed`: This password is one of the most common, or made of names that belong to its user: choose another.
             *
             *     `password_too_short`: Without a second factor a password needs at least 15 characters: use a passphrase of several words.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPhoneChangeCancellations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description The old number is back, and all sessions have ended */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site_request`: The request comes from a page of another site, or does not say where it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `phone_change_not_found`: There is no such change of number that could still be confirmed or cancelled. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProviderCallbacksProvider: {
        parameters: {
            query?: {
                /** @description Which message it is about, where the body does not say. */
                message?: string;
            };
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                provider: "twilio" | "sendgrid";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description Taken note of */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRecoveryCancellations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Cancelled */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site_request`: The request comes from a page of another site, or does not say where it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `recovery_not_found`: There is no such recovery that this link could cancel. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServiceTokens: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-11-24T14:05:00.000Z
                             */
                            issuedAt: string;
                            issuedBy: string | null;
                            lastUsedAt: string | null;
                            name: string;
                            revokedAt: string | null;
                            scopes: ("logins:delegate" | "users:read" | "users:write" | "administrators:write" | "sessions:read" | "sessions:end" | "policy:read" | "audit:read" | "events:read" | "analytics:read")[];
                            /** Format: uuid */
                            tokenId: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postServiceTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description At most a year ahead; left out: a year.
                     * @example 2026-11-24
                     */
                    expiresAt?: string;
                    name: string;
                    scopes: ("logins:delegate" | "users:read" | "users:write" | "administrators:write" | "sessions:read" | "sessions:end" | "policy:read" | "audit:read" | "events:read" | "analytics:read")[];
                };
            };
        };
        responses: {
            /** @description Issued */
            201: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expiresAt: string | null;
                        name: string;
                        scopes: ("logins:delegate" | "users:read" | "users:write" | "administrators:write" | "sessions:read" | "sessions:end" | "policy:read" | "audit:read" | "events:read" | "analytics:read")[];
                        /** @example sp_... */
                        token: string;
                        /** Format: uuid */
                        tokenId: string;
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteServiceTokensTokenId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_token_not_found`: There is no such service token in your organization.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session that the request shows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSession"];
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged out */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionStepUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: password */
                    password: string;
                } | {
                    /** @example 492113 */
                    code: string;
                    /** @enum {string} */
                    factor?: "sms" | "push" | "totp" | "passkey" | "backup_code";
                    /** Format: password */
                    password?: string;
                } | {
                    /** @enum {string} */
                    factor: "sms" | "push" | "totp" | "passkey" | "backup_code";
                };
            };
        };
        responses: {
            /** @description Stepped up, or waiting for the code that was sent */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: {
                            attemptsLeft: number;
                            /**
                             * Format: date-time
                             * @example 2026-11-24T14:05:00.000Z
                             */
                            expiresAt: string;
                            /** @enum {string} */
                            factor: "sms" | "push" | "totp" | "passkey" | "backup_code";
                            /**
                             * Format: date-time
                             * @example 2026-11-24T14:05:00.000Z
                             */
                            resendAt?: string;
                            /** @example •••• •• 42 */
                            sentTo?: string;
                        } | null;
                        steppedUpUntil: string | null;
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_credentials`: The e-mail address or the password is wrong.
             *
             *     `invalid_code`: The code is wrong, has expired or was used already.
             *
             *     `challenge_failed`: That was the last attempt: start again.
             *
             *     `unauthenticated`: There is no valid session or service token with this request.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `second_factor_required`: Your password is not enough here: confirm your identity with a factor that you have set up.
             *
             *     `same_channel`: The password was set by an e-mailed link, and this code was e-mailed too: use another factor, or recover.
             *
             *     `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `factor_not_available`: This factor is not set up, or the organization does not allow it.
             *
             *     `password_required`: The password was shown more than a day ago: send it beside the code.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `locked`: Too many wrong attempts: wait before you try again.
             *
             *     `resend_too_soon`: A code was sent a moment ago: wait before you ask for another.
             *
             *     `rate_limited`: Too many requests in a short time: wait before the next one.
             */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignInReports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deviceBlocked: boolean;
                        passwordResetSent: boolean;
                        sessionEnded: boolean;
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site_request`: The request comes from a page of another site, or does not say where it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `login_not_found`: There is no such login. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
                role?: "member" | "administrator" | "auditor" | "analyst";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example ana@example.com */
                    email: string;
                    /** @enum {string} */
                    language?: "en" | "nl";
                    name?: string;
                    /** Format: password */
                    password?: string;
                    /** @enum {string} */
                    role: "member" | "administrator" | "auditor" | "analyst";
                    /** @example Europe/Lisbon */
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        userId: string;
                    };
                };
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `email_taken`: A user with this e-mail address exists already.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `password_easily_guessed`: This password is one of the most common, or made of names that belong to its user: choose another.
             *
             *     `password_too_short`: Without a second factor a password needs at least 15 characters: use a passphrase of several words.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserId: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
            };
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `user_not_found`: There is no such user in your organization.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersUserId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `user_not_found`: There is no such user in your organization.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `last_administrator`: An organization needs an active administrator: appoint another one first.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchUsersUserId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string | null;
                    /** @enum {string} */
                    role?: "member" | "administrator" | "auditor" | "analyst";
                    /** @example Europe/Lisbon */
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it.
             *
             *     `malformed_json`: The body is not JSON in UTF-8.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `user_not_found`: There is no such user in your organization.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `last_administrator`: An organization needs an active administrator: appoint another one first.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is larger than 64 KB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Bodies are application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersUserIdDeactivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deactivated */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `user_not_found`: There is no such user in your organization.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `last_administrator`: An organization needs an active administrator: appoint another one first.
             *
             *     `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersUserIdLockout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lifted, or there was none */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `user_not_found`: There is no such user in your organization.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersUserIdReactivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reactivated */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `user_not_found`: There is no such user in your organization.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersUserIdRecovery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pending; nobody can shorten the delay */
            202: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @example 2026-11-24T14:05:00.000Z
                         */
                        dueAt: string;
                        /** Format: uuid */
                        recoveryId: string;
                    };
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `user_not_found`: There is no such user in your organization.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `recovery_not_available`: This user has no second factor to recover from.
             *
             *     `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersUserIdRecovery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled, or there was none */
            204: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `user_not_found`: There is no such user in your organization.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdSessions: {
        parameters: {
            query?: {
                /** @description Wait (2 s at most) until the answer holds all up to this Sallyport-Position. */
                after?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Session"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_input`: A part of the request is missing, unknown or not as it should be; "errors" names it. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `user_not_found`: There is no such user in your organization.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `projection_behind`: The position asked for is not in this list yet: repeat in a second.
             *
             *     `unavailable`: A part of the service cannot be reached just now: repeat later.
             */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersUserIdSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Within 24 hours the same key gives the same answer, and one effect. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            200: {
                headers: {
                    /** @description Place in the log of what was recorded; `?after=` of queries takes it. */
                    "Sallyport-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many sessions were ended. */
                        ended: number;
                    };
                };
            };
            /** @description `unauthenticated`: There is no valid session or service token with this request. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: You may not do this.
             *
             *     `step_up_required`: This needs a step-up younger than ten minutes: POST /v1/session/step-up, then repeat.
             *
             *     `cross_site_request`: The request comes from a page of another site, or does not say where it comes from.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `user_not_found`: There is no such user in your organization.
             *
             *     `not_found`: There is nothing at this address.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same time: look again, then repeat.
             *
             *     `idempotency_in_progress`: A request with the same Idempotency-Key is still running: repeat it later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The same Idempotency-Key came with another request: take a new key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests in a short time: wait before the next one. */
            429: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side; give the requestId when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: A part of the service cannot be reached just now: repeat later. */
            503: {
                headers: {
                    /** @description Seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
