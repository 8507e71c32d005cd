import type { LocationEvent } from '@sallyport/domain';
import { ana, someLogin } from '../fixed-ids';
import { amsterdam } from './client';
import { eventBuilder } from './event-builder';

const build = eventBuilder<LocationEvent>();

export const locationRecognized = build('LocationRecognized', {
  userId: ana,
  loginId: someLogin,
  placeKind: 'geoip',
  ...amsterdam,
});
export const locationBlocked = build('LocationBlocked', { reason: 'not-mine' });
export const locationUnblocked = build('LocationUnblocked', {});
