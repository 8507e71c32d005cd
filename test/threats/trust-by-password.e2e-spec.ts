import {
  Client,
  enrolledMember,
  newAdministrator,
  newMember,
  PASSWORD,
  setPolicy,
  startApp,
  type Reply,
} from '../support';
import { anotherApi } from './support/another-process';
import { DAY, MovableClock } from './support/movable-clock';

// Keycloak CVE-2026-94218: a device was trusted for a password, and each password renewed its trust.

jest.setTimeout(300_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
/** An api whose clock runs ahead. */
let later: Client;
let clock: MovableClock;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});
beforeEach(async () => {
  clock = new MovableClock();
  later = await anotherApi(app, { clock });
});

const policy = { requireOn: ['new_device'], deviceTrustDays: 30 };
const complete = { status: 200, body: { status: 'complete' } };
const asked = { status: 200, body: { status: 'challenge_required', session: null } };
const deviceOf = ({ body }: Reply) => (body as { deviceToken: string }).deviceToken;

it('does not trust a device that became known before the policy, however often the password came from it', async () => {
  const administrator = await newAdministrator(client);
  const { email } = await newMember(client, administrator);
  let device = deviceOf(await later.signIn(email, PASSWORD));
  for (let day = 5; day <= 60; day += 5) {
    clock.setAhead(day * DAY);
    const login = await later.signIn(email, PASSWORD, { device });
    expect(login).toMatchObject(complete);
    device = deviceOf(login);
  }
  await setPolicy(client, administrator, policy);
  const login = await later.signIn(email, PASSWORD, { device });
  expect(login).toMatchObject({ status: 200, body: { status: 'enrolment_required', session: null } });
});

it('ends trust deviceTrustDays after the second factor, whatever passwords came since', async () => {
  const { member } = await enrolledMember(client, policy);
  let { device } = member;
  for (const day of [10, 20, 29]) {
    clock.setAhead(day * DAY);
    const login = await later.signIn(member.email, PASSWORD, { device });
    expect(login).toMatchObject(complete);
    device = deviceOf(login);
  }
  for (const day of [31, 45, 60]) {
    clock.setAhead(day * DAY);
    expect(await later.signIn(member.email, PASSWORD, { device })).toMatchObject(asked);
  }
});

it('renews trust by a second factor', async () => {
  const { member } = await enrolledMember(client, policy);
  clock.setAhead(31 * DAY);
  const login = await later.signIn(member.email, PASSWORD, { device: member.device });
  expect(login).toMatchObject(asked);
  const [code = ''] = member.backupCodes;
  const done = await later.answer(login, code, { factor: 'backup_code' });
  expect(done).toMatchObject(complete);
  const device = deviceOf(done);
  clock.setAhead(60 * DAY);
  expect(await later.signIn(member.email, PASSWORD, { device })).toMatchObject(complete);
  clock.setAhead(62 * DAY);
  expect(await later.signIn(member.email, PASSWORD, { device })).toMatchObject(asked);
});
