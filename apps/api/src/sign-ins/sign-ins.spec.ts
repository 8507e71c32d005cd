import {
  ana,
  bob,
  loginAttempted,
  loginDenied,
  otherLocation,
  someLocation,
  someSession,
} from '@sallyport/testing';
import { signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { SignInsModule } from './sign-ins.module';

const denied = '019ab000-0000-7000-8000-000000000091';
const bobs = '019ab000-0000-7000-8000-000000000092';
let app: SignedInApp;
let token: string;
beforeEach(async () => {
  app = await signedInApp(SignInsModule);
  token = await app.start(someSession);
  const afar = { country: 'BR', region: null, city: 'São Paulo', locationId: otherLocation };
  await app.log.record(`login-${denied}`, loginAttempted({ ...afar, userId: ana }));
  await app.log.record(`login-${denied}`, loginDenied());
  await app.log.record(`login-${bobs}`, loginAttempted({ userId: bob }), { userId: bob });
});
afterEach(() => app.close());

const list = async (query = '') => (await app.call('GET', `/me/sign-ins${query}`, token)).body.data;

it('lists the attempts of the user alone, with what became of them', async () => {
  const found = await list();
  expect(found.map(({ loginId }: { loginId: string }) => loginId)).not.toContain(bobs);
  expect(found).toContainEqual(
    expect.objectContaining({ loginId: denied, outcome: 'denied', sessionId: null }) as unknown,
  );
});

it('lists those from one place', async () => {
  expect(await list(`?location=${otherLocation}`)).toMatchObject([
    { loginId: denied, location: { locationId: otherLocation, label: 'São Paulo, Brazil' } },
  ]);
  for (const { location } of await list(`?location=${someLocation}`)) {
    expect(location.locationId).toBe(someLocation);
  }
});
