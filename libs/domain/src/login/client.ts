import { z } from 'zod';
import { personal } from '../kernel/define-events';
import { uuid } from '../kernel/ids';
import { locationGranularities } from '../organization/policy';

/** Where an address was found to be. */
export const placeKinds = ['geoip', 'private', 'unknown'] as const;

/** Fields of an event that tell the place of a client. */
export const placeFields = {
  placeKind: z.enum(placeKinds),
  /** Null for an unknown place. */
  locationId: uuid.nullable(),
  granularity: z.enum(locationGranularities),
  /** ISO 3166-1 alpha-2; kept in clear, for statistics. */
  country: z.string().nullable(),
  region: personal(z.string().nullable()),
  city: personal(z.string().nullable()),
};

/** Who runs the network of an address: of the network, not of the person, hence in clear. */
export const networkField = z
  .object({ number: z.int().min(0), organization: z.string().nullable() })
  .nullable();

/** Fields of an event that tell the browser or app of a client: labels, never an identity. */
export const deviceFields = {
  deviceLabel: personal(z.string()),
  browser: personal(z.string()),
  os: personal(z.string()),
};
