import { OUTBOX, PROVIDER_FAILURES, type Outbox, type ProviderFailures } from '@sallyport/ports';
import { edgeApp } from '../http/spec-support/edge-app';
import { OutboxController } from './outbox.controller';

const outbox: Outbox = {
  list: async () => [],
  clear: async () => undefined,
  removeAddress: async () => undefined,
};
const url = '/v1/outbox/failures';
const payload = { sms: 'retry', email: 'none', push: 'rejected' };

const appWith = (failures: ProviderFailures | undefined) =>
  edgeApp({
    controllers: [OutboxController],
    overrides: [
      { provide: OUTBOX, useValue: outbox },
      { provide: PROVIDER_FAILURES, useValue: failures },
    ],
  });

it('makes the providers of this process fail', async () => {
  const failures: ProviderFailures = {};
  const app = await appWith(failures);
  expect((await app.inject({ method: 'PUT', url, payload })).json()).toEqual(payload);
  expect(failures).toEqual({
    sms: { kind: 'retry', error: 'pretended' },
    email: undefined,
    push: { kind: 'rejected', error: 'pretended' },
  });
  expect((await app.inject({ url })).json()).toEqual(payload);
  await app.close();
});

it('knows no failures where another process sends, and lists messages all the same', async () => {
  const app = await appWith(undefined);
  const notFound = { status: 404, code: 'not_found' };
  expect((await app.inject({ url })).json()).toMatchObject(notFound);
  expect((await app.inject({ method: 'PUT', url, payload })).json()).toMatchObject(notFound);
  expect((await app.inject({ url: '/v1/outbox/messages' })).json()).toEqual({ data: [], nextCursor: null });
  await app.close();
});
