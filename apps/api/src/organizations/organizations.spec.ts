import { signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { OrganizationsModule } from './organizations.module';

let app: SignedInApp;
beforeEach(async () => {
  app = await signedInApp(OrganizationsModule);
});
afterEach(() => app.close());

const administrator = {
  email: 'eva@shop.example',
  password: 'correct horse battery',
  timeZone: 'Europe/Lisbon',
};
const size = async () => (await app.log.store.readAll({ after: 0, limit: 1_000 })).length;
const create = (over: object = {}) =>
  app.call('POST', '/organizations', undefined, { name: 'Shop', administrator, ...over });

it('makes an organization with its administrator, who did it', async () => {
  const { status, body, headers } = await create();
  expect(status).toBe(201);
  expect(headers['sallyport-position']).toBeDefined();
  expect(await app.log.read(`organization-${body.organizationId}`)).toEqual([
    { type: 'OrganizationCreated', data: { name: 'Shop' } },
  ]);
  expect(await app.log.read(`user-${body.userId}`)).toMatchObject([
    {
      type: 'UserRegistered',
      data: { email: administrator.email, role: 'administrator', name: null, timeZone: 'Europe/Lisbon' },
    },
  ]);
  const [event] = await app.log.store.readStream(`user-${body.userId}`);
  expect(JSON.parse(event?.metadata ?? '')).toMatchObject({
    organizationId: body.organizationId,
    userId: body.userId,
    actor: { kind: 'user', id: body.userId },
  });
});

it('makes nothing for an address that is taken', async () => {
  await create();
  const before = await size();
  expect(await create()).toMatchObject({ status: 409, body: { code: 'email_taken' } });
  expect(await size()).toBe(before);
});

it.each([
  ['a role', { administrator: { ...administrator, role: 'auditor' } }],
  ['an id', { organizationId: '019ab000-0000-7000-8000-000000000001' }],
  ['a short password', { administrator: { ...administrator, password: 'short' } }],
])('takes no %s', async (_, over) => expect(await create(over)).toMatchObject({ status: 400 }));

it('asks 15 characters of a password that is all there is', async () =>
  expect(await create({ administrator: { ...administrator, password: 'fourteen chars' } })).toMatchObject({
    status: 422,
    body: { code: 'password_too_short', minimumLength: 15 },
  }));
