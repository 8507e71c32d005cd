import {
  acme,
  ana,
  deviceBlocked,
  NOON,
  otherDevice,
  someSession,
  userRoleChanged,
} from '@sallyport/testing';
import { signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { EventsModule } from './events.module';

const elsewhere = '019ab000-0000-7000-8000-0000000000aa';
let app: SignedInApp;
let token: string;
beforeEach(async () => {
  app = await signedInApp(EventsModule);
  token = await app.start(someSession);
  await app.log.record(`user-${ana}`, userRoleChanged({ role: 'auditor' }));
  await app.log.record(`device-${otherDevice}`, deviceBlocked(), { organizationId: elsewhere });
});
afterEach(() => app.close());

const events = async (query = '') => (await app.call('GET', `/events${query}`, token)).body;
const types = (body: { data: { type: string }[] }) => body.data.map(({ type }) => type);

it('tells the history of the own organization, oldest first, and of no other', async () => {
  const { data, nextCursor } = await events('?limit=100');
  expect(data[0]).toMatchObject({ type: 'OrganizationCreated', stream: `organization-${acme}`, revision: 0 });
  const positions = data.map(({ position }: { position: number }) => position);
  expect(positions).toEqual(positions.toSorted((one: number, other: number) => one - other));
  expect(types({ data })).not.toContain('DeviceBlocked');
  expect(nextCursor).toBeNull();
});

it('names persons and tells no secret', async () => {
  const { data } = await events('?type=UserRegistered');
  expect(data[0].data).toMatchObject({ email: 'ana@acme.example', passwordHash: '[sealed]' });
  const all = JSON.stringify(await events('?limit=100'));
  expect(all).not.toMatch(/"(?:secretHash|passwordHash|seed)":"(?!\[sealed\])/);
});

it('goes on page by page to the same end', async () => {
  const whole = types(await events('?limit=100'));
  const paged: string[] = [];
  let cursor: string | null = '0';
  while (cursor !== null) {
    const page: { data: { type: string }[]; nextCursor: string | null } = await events(
      `?limit=2&cursor=${cursor}`,
    );
    paged.push(...types(page));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(whole);
});

it('narrows down by stream, type, user, time and position', async () => {
  expect(types(await events(`?stream=user-${ana}`))).toEqual(['UserRegistered', 'UserRoleChanged']);
  expect(types(await events(`?stream=user-${ana}&type=UserRoleChanged`))).toEqual(['UserRoleChanged']);
  expect(types(await events(`?stream=device-${otherDevice}&type=DeviceBlocked`))).toEqual([]);
  for (const { userId } of (await events(`?user=${ana}`)).data) expect(userId).toBe(ana);
  expect(types(await events(`?to=${NOON}`))).toEqual([]);
  const [first] = (await events()).data;
  expect((await events(`?after=${first.position}`)).data[0].position).toBeGreaterThan(first.position);
});

it.each(['?cursor=x', '?stream=../user', '?limit=0', '?after=-1'])('refuses %s', async (query) =>
  expect(await app.call('GET', `/events${query}`, token)).toMatchObject({ status: 400 }),
);

it('is for auditors alone', async () => {
  await app.log.record(`user-${ana}`, userRoleChanged({ role: 'administrator' }));
  expect(await app.call('GET', '/events', token)).toMatchObject({ status: 403 });
});
