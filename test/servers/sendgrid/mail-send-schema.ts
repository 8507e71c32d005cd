/**
 * What SendGrid documents of the body of POST /v3/mail/send, as far as we use it: written by us after its reference,
 * since no package carries its OpenAPI document. What we do not use is not allowed, so that nothing slips by.
 */
const address = {
  type: 'object',
  required: ['email'],
  additionalProperties: false,
  properties: { email: { type: 'string', format: 'email' }, name: { type: 'string' } },
};
const customArgs = { type: 'object', maxProperties: 10_000, additionalProperties: { type: 'string' } };
const onOff = (...more: string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(['enable', ...more].map((name) => [name, { type: 'boolean' }])),
});

export const mailSendSchema = {
  type: 'object',
  required: ['personalizations', 'from', 'subject', 'content'],
  additionalProperties: false,
  properties: {
    personalizations: {
      type: 'array',
      minItems: 1,
      maxItems: 1_000,
      items: {
        type: 'object',
        required: ['to'],
        additionalProperties: false,
        properties: {
          to: { type: 'array', minItems: 1, items: address },
          subject: { type: 'string', minLength: 1 },
          custom_args: customArgs,
        },
      },
    },
    from: address,
    subject: { type: 'string', minLength: 1 },
    custom_args: customArgs,
    content: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['type', 'value'],
        additionalProperties: false,
        properties: { type: { enum: ['text/plain', 'text/html'] }, value: { type: 'string', minLength: 1 } },
      },
    },
    tracking_settings: {
      type: 'object',
      additionalProperties: false,
      properties: {
        click_tracking: onOff('enable_text'),
        open_tracking: onOff(),
        subscription_tracking: onOff(),
      },
    },
  },
} as const;
