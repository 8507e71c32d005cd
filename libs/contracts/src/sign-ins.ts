import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, instant } from './fields';
import { listOf, listQuery } from './lists';
import { deviceShape, placeShape } from './shapes';
import { factorType } from './vocabulary';

export const listMySignIns = endpoint({
  method: 'GET',
  path: '/me/sign-ins',
  summary: 'Attempts to sign in to the account, the newest first',
  tag: 'Where you are signed in',
  access: { session: {} },
  query: listQuery({ location: id.optional() }),
  answers: {
    200: {
      description: 'A page of attempts',
      schema: listOf(
        z
          .strictObject({
            loginId: id,
            at: instant,
            /** Open: it waits for its second factor, or was left there. */
            outcome: z.enum(['open', 'succeeded', 'denied']),
            /** The second factor it was completed with. */
            factor: factorType.nullable(),
            device: deviceShape,
            location: placeShape,
            ip: z.string(),
            /** Autonomous system of the address; null where it is not known. */
            network: z.strictObject({ number: z.int(), organization: z.string().nullable() }).nullable(),
            sessionId: id.nullable(),
          })
          .meta({ id: 'SignIn' }),
      ),
    },
  },
  problems: [],
});
