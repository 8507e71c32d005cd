import type { ClientFields } from '../client';
import { clientFields } from '../client';
import { defineProjection, patch, put, removeWhere } from '../kernel/define-projection';

interface UserSubject {
  readonly kind: 'user';
  readonly userId: string;
  readonly name: string | null;
  readonly email: string;
  /** IANA. */
  readonly timeZone: string;
}

interface DeviceSubject {
  readonly kind: 'device';
  readonly userId: string;
  readonly label: string;
}

interface LocationSubject extends Pick<ClientFields, 'placeKind' | 'country' | 'region' | 'city'> {
  readonly kind: 'location';
  readonly userId: string;
}

interface AuthenticatorAppSubject {
  readonly kind: 'authenticator-app';
  readonly userId: string;
  readonly label: string;
}

interface PushDeviceSubject {
  readonly kind: 'push-device';
  readonly userId: string;
  readonly label: string;
}

/** A login or a session: from where something was done. */
interface ContextSubject extends ClientFields {
  readonly kind: 'context';
  readonly userId: string;
  readonly deviceId: string;
}

interface ServiceTokenSubject {
  readonly kind: 'service-token';
  readonly userId: null;
  readonly label: string;
}

export type AuditSubjectDocument =
  | UserSubject
  | DeviceSubject
  | LocationSubject
  | AuthenticatorAppSubject
  | PushDeviceSubject
  | ContextSubject
  | ServiceTokenSubject;

/**
 * What entries of the audit log speak of, by its id, joined when they are read: entries hold ids alone. Apart from the
 * other read models, since what was forgotten or removed there is still spoken of here.
 */
export const auditSubjects = defineProjection<AuditSubjectDocument>({
  name: 'audit-subjects',
  version: 1,
  indexes: [['userId']],
  on: {
    UserRegistered: (e) =>
      put(e.id, {
        kind: 'user',
        userId: e.id,
        name: e.data.name,
        email: e.data.email,
        timeZone: e.data.timeZone,
      }),
    UserRenamed: (e) => patch(e.id, { name: e.data.name }),
    TimeZoneChanged: (e) => patch(e.id, { timeZone: e.data.timeZone }),
    DeviceRecognized: (e) => put(e.id, { kind: 'device', userId: e.data.userId, label: e.data.label }),
    DeviceRenamed: (e) => patch(e.id, { label: e.data.label }),
    LocationRecognized: ({ id, data: { userId, placeKind, country, region, city } }) =>
      put(id, { kind: 'location', userId, placeKind, country, region, city }),
    AuthenticatorAppOffered: (e) =>
      put(e.data.factorId, { kind: 'authenticator-app', userId: e.id, label: e.data.label }),
    PushDeviceRegistered: (e) =>
      put(e.data.factorId, { kind: 'push-device', userId: e.id, label: e.data.label }),
    LoginAttempted: (e) => put(e.id, contextOf(e.data)),
    SessionStarted: (e) => put(e.id, contextOf(e.data)),
    ServiceTokenIssued: (e) =>
      put(e.data.tokenId, { kind: 'service-token', userId: null, label: e.data.name }),
    UserErased: (e) => removeWhere({ userId: e.id }),
  },
});

const contextOf = (data: Parameters<typeof clientFields>[0]): ContextSubject => ({
  kind: 'context',
  userId: data.userId,
  deviceId: data.deviceId,
  ...clientFields(data),
});
