import { z } from 'zod';
import { endpoint } from './endpoint';

export const receiveProviderCallback = endpoint({
  method: 'POST',
  path: '/provider-callbacks/{provider}',
  summary: 'Report what became of messages: for providers, who sign what they send',
  tag: 'Operations',
  access: 'public',
  stepUp: false,
  scopes: [],
  notifies: [],
  limit: 'provider-callbacks',
  params: z.strictObject({ provider: z.enum(['twilio', 'sendgrid']) }),
  query: z.strictObject({
    message: z
      .string()
      .max(255)
      .optional()
      .meta({ description: 'Which message it is about, where the body does not say.' }),
  }),
  body: z.unknown().meta({ description: 'A form of Twilio’s, or a list of events of SendGrid’s.' }),
  answers: { 204: { description: 'Taken note of' } },
  problems: ['forbidden'],
});
