import { attemptsEvents } from './attempts/attempts.events';
import { deliveryEvents } from './delivery/delivery.events';
import { deviceEvents } from './device/device.events';
import { emailEvents } from './email/email.events';
import { factorsEvents } from './factors/factors.events';
import type { EventCatalogue } from './kernel/define-events';
import { locationEvents } from './location/location.events';
import { loginEvents } from './login/login.events';
import { organizationEvents } from './organization/organization.events';
import { activityEvents, sessionEvents } from './session/session.events';
import { userEvents } from './user/user.events';

/** All that can be in the log. */
export const catalogues: readonly EventCatalogue[] = [
  activityEvents,
  attemptsEvents,
  deliveryEvents,
  deviceEvents,
  emailEvents,
  factorsEvents,
  locationEvents,
  loginEvents,
  organizationEvents,
  sessionEvents,
  userEvents,
];
