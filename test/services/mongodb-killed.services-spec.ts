import { until } from '@sallyport/testing';
import { nothingSaid, type People } from '../faults/harness/http-load';
import { tallyOf, tell } from '../faults/harness/tally';
import { Client, enrolledMember, newAdministrator, PASSWORD, type SignedIn } from '../support';
import {
  answered,
  expectKept,
  expectProjected,
  expectTold,
  harmUnderLoad,
  PATIENCE,
  SetUp,
  whyNoFerretDb,
} from './set-up';

const why = whyNoFerretDb();
if (why !== undefined) {
  it('needs a FerretDB', () => tell(`not run: MongoDB that is killed under load, since ${why}`));
} else {
  const users = tallyOf('MongoDB killed under load, users');
  const sessions = tallyOf('MongoDB killed under load, sessions');
  const emails = tallyOf('MongoDB killed under load, e-mails');

  let setUp: SetUp;
  let client: Client;
  let people: People;
  /** Of other organizations, and no part of the load. */
  let other: SignedIn;
  let probe: SignedIn;
  beforeAll(async () => {
    setUp = await SetUp.start({ ferretDb: true });
    client = setUp.client;
    people = await enrolledMember(client, { requireOn: ['new_device'] });
    other = await newAdministrator(client);
    probe = await newAdministrator(client);
  });
  afterAll(() => setUp.stop());

  /** So many sessions of somebody, each known to both processes. */
  async function newSessions({ email, device }: SignedIn, count: number): Promise<string[]> {
    const tokens: string[] = [];
    while (tokens.length < count) {
      const { body } = await answered(() => client.signIn(email, PASSWORD, { device }));
      tokens.push(body.session.token as string);
    }
    // The first look leaves a note in the log, which the other process then has to read.
    for (const session of [...tokens, ...tokens]) expect(await standing(session)).toEqual([200, 200]);
    return tokens;
  }

  /** What each process of the api says of a session. */
  const standing = (session: string) =>
    Promise.all(
      setUp.apis.map(async ({ name }) => (await new Client(name).get('/session', { session })).status),
    );

  const unavailable = { status: 503, body: { code: 'unavailable' } };

  async function whileItIsAway(): Promise<void> {
    const { email, device } = other;
    const [kept = '', left = '', ended = '', ender = ''] = await newSessions(other, 4);
    const signInAt = (at: Client, who: SignedIn) => at.signIn(who.email, PASSWORD, { device: who.device });
    const processes = setUp.apis.map(({ name }) => new Client(name));
    for (const at of processes) expect((await signInAt(at, probe)).status).toBe(200);
    await setUp.documents.kill();
    // Data keys stay in memory for some seconds, those of the probe for longest.
    for (const at of processes) await until(async () => (await signInAt(at, probe)).status === 503, PATIENCE);
    const signIn = (to: string, password = PASSWORD) => client.signIn(to, password, { device });

    // Nobody is let in, and nobody learns who is a user.
    const asked = [signIn(email), signIn(email, 'not the password'), signIn('nobody@acme.example')];
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject(unavailable);
    expect(await client.get('/me/devices', { session: kept })).toMatchObject(unavailable);

    // Sessions that are known hold, and those that are ended do not, at either process.
    expect(await standing(kept)).toEqual([200, 200]);
    expect((await client.delete('/session', { session: left })).status).toBe(204);
    expect(await standing(left)).toEqual([401, 401]);
    expect((await client.delete('/me/sessions', { session: ender })).status).toBe(200);
    for (const session of [kept, ended, ender]) expect(await standing(session)).toEqual([401, 401]);
    await setUp.documents.start();
  }

  it('nothing acknowledged is lost or doubled when MongoDB is killed under load, and sessions can be ended', async () => {
    const said = nothingSaid();
    await harmUnderLoad({ client, people, said, before: 15, after: 15, ofEach: 1 }, whileItIsAway);
    const load = { client, people, said };
    await expectKept(load, { users, sessions });
    const look = setUp.look();
    await expectTold({ ...load, look }, emails);
    await expectProjected(look);
    await look.close();
  });
}
