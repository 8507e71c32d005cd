import {
  ana,
  bob,
  passwordChanged,
  someSession,
  userRegistered,
  userRoleChanged,
  serviceTokenIssued,
  acme,
} from '@sallyport/testing';
import { OrganizationsModule } from '../organizations/organizations.module';
import { signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { AuditLogModule } from './audit-log.module';

const path = '/organization/audit-log';
let app: SignedInApp;
let token: string;
beforeEach(async () => {
  app = await signedInApp(AuditLogModule, OrganizationsModule);
  await app.log.record(`user-${ana}`, userRoleChanged({ role: 'auditor' }));
  token = await app.start(someSession);
  await app.log.record(`user-${bob}`, userRegistered({ name: 'Bob' }), { userId: bob });
  await app.log.record(`user-${bob}`, passwordChanged(), { userId: bob, sessionId: someSession });
  await app.log.record(`organization-${acme}`, serviceTokenIssued());
});
afterEach(() => app.close());

const typesOf = async (query = ''): Promise<string[]> => {
  const { body } = await app.call('GET', path + query, token);
  return body.data.map(({ type }: { type: string }) => type);
};

it('lists events of everybody and of the organization, newest first', async () => {
  const { status, body } = await app.call('GET', path, token);
  expect(status).toBe(200);
  expect(body.data.slice(0, 2)).toMatchObject([
    { type: 'ServiceTokenIssued' },
    { type: 'PasswordChanged', summary: 'Bob changed their password', actor: { id: bob, name: 'Bob' } },
  ]);
});

it('can be narrowed down to a user and a type', async () => {
  expect(await typesOf(`?user=${bob}`)).toEqual(['PasswordChanged', 'UserRegistered']);
  expect(await typesOf('?type=PasswordChanged')).toEqual(['PasswordChanged']);
  expect(await typesOf(`?user=${bob}&type=UserRoleChanged`)).toEqual([]);
});

it('shows nothing of other organizations', async () => {
  const administrator = { email: 'eva@other.example', password: 'correct horse battery' };
  const other = { name: 'Other', administrator };
  const { userId } = (await app.call('POST', '/organizations', undefined, other)).body;
  expect(await typesOf(`?user=${userId}`)).toEqual([]);
  expect(JSON.stringify((await app.call('GET', path, token)).body)).not.toContain('eva@other.example');
});

it('is not for members', async () => {
  await app.log.record(`user-${ana}`, userRoleChanged({ role: 'member' }));
  expect(await app.call('GET', path, token)).toMatchObject({ status: 403 });
});
