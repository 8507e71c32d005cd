import {
  Client,
  enrolledMember,
  PASSWORD,
  setPolicy,
  startApp,
  type Enrolled,
  type SignedIn,
} from '../support';
import { Phone } from './support/phone';

// phpMyFAQ CVE-2026-76207, ZITADEL CVE-2026-119128: "remember this browser" could be forged, or outlived its reason.

jest.setTimeout(300_000);

let client: Client;
beforeAll(async () => (client = new Client((await startApp()).url)));

const trusting = { requireOn: ['new_device'] };
const FULL = { status: 'challenge_required', reasons: ['new_device'], session: null };

const signIn = async ({ email }: Enrolled, device: string, password = PASSWORD) =>
  (await client.signIn(email, password, { device })).body as Record<string, unknown>;

/** A member whose device secret spares the second factor: what every test then takes away. */
async function trusted(): Promise<{ administrator: SignedIn; member: Enrolled }> {
  const { administrator, member } = await enrolledMember(client, trusting);
  expect(await signIn(member, member.device)).toMatchObject({ status: 'complete' });
  return { administrator, member };
}

const PREFIX = 'sd_';
const ID_BYTES = 16;
const bytesOf = (token: string) => Buffer.from(token.slice(PREFIX.length), 'base64url');
const tokenOf = (...parts: readonly Uint8Array[]) => PREFIX + Buffer.concat(parts).toString('base64url');

/** Each with one bit of id or secret turned, all over their length, and more that does not fit. */
function forgeriesOf(token: string): string[] {
  const everyFourth = [...bytesOf(token).keys()].filter((index) => index % 4 === 3);
  const flipped = everyFourth.map((index) => {
    const bytes = bytesOf(token);
    bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << (index % 7)), index);
    return tokenOf(bytes);
  });
  const id = bytesOf(token).subarray(0, ID_BYTES);
  const others = [
    tokenOf(id),
    tokenOf(id, Buffer.alloc(32)),
    token.slice(0, -1),
    `${token}A`,
    `ss_${token.slice(3)}`,
  ];
  return [...flipped, ...others];
}

it('with a bit turned is worth nothing', async () => {
  const { member } = await trusted();
  const forgeries = forgeriesOf(member.device);
  expect(new Set(forgeries).size).toBe(17);
  for (const forged of forgeries) expect(await signIn(member, forged)).toMatchObject(FULL);
  expect(await signIn(member, member.device)).toMatchObject({ status: 'complete' });
});

it("of another user is worth nothing, nor is its id with one's own secret", async () => {
  const [{ member: one }, { member: other }] = [await trusted(), await trusted()];
  expect(await signIn(one, other.device)).toMatchObject(FULL);
  const [ownSecret, otherId] = [
    bytesOf(one.device).subarray(ID_BYTES),
    bytesOf(other.device).subarray(0, ID_BYTES),
  ];
  expect(await signIn(one, tokenOf(otherId, ownSecret))).toMatchObject(FULL);
});

it('of a device that was forgotten is worth nothing', async () => {
  const { member } = await trusted();
  await client.delete(`/me/devices/${await deviceIdOf(member)}`, { session: member.session });
  expect(await signIn(member, member.device)).toMatchObject(FULL);
});

it('of a blocked device lets nobody in, and once unblocked asks for everything', async () => {
  const { member } = await trusted();
  const path = `/me/devices/${await deviceIdOf(member)}`;
  const elsewhere = await signInAnew(member);
  expect(await client.post(`${path}/block`, {}, { session: elsewhere })).toMatchObject({ status: 200 });
  expect(await signIn(member, member.device)).toMatchObject({
    status: 'denied',
    denialReason: 'device_blocked',
    session: null,
  });
  expect(await client.post(`${path}/unblock`, undefined, { session: elsewhere })).toMatchObject({
    status: 200,
  });
  expect(await signIn(member, member.device)).toMatchObject(FULL);
});

it('from before a change of password is worth nothing', async () => {
  const { member } = await trusted();
  const newPassword = 'another horse, another battery';
  const changed = await client.put(
    '/me/password',
    { currentPassword: PASSWORD, newPassword },
    { session: member.session },
  );
  expect(changed.status).toBe(204);
  expect(await signIn(member, member.device, newPassword)).toMatchObject(FULL);
});

it('spares nothing when the policy asks at every login', async () => {
  const { administrator, member } = await trusted();
  await setPolicy(client, administrator, { requireOn: ['every_login'] });
  expect(await signIn(member, member.device)).toMatchObject({ status: 'challenge_required', session: null });
});

async function deviceIdOf({ session }: Enrolled): Promise<string> {
  return (await client.get('/session', { session })).body.device.deviceId as string;
}

/** A session on another device. */
async function signInAnew({ email, phone: number }: Enrolled): Promise<string> {
  const phone = new Phone(client, number);
  await phone.nextCode();
  const login = await client.signIn(email, PASSWORD);
  return (await client.answer(login, await phone.nextCode())).body.session.token as string;
}
