import { until } from '@sallyport/testing';
import { keepBusy, nothingSaid } from '../faults/harness/http-load';
import { enrolledMember } from '../support';
import { allOf, deliveriesIn, expectProjected, PATIENCE, SetUp, writeSomething } from './set-up';

const ANSWERS = 60;

let setUp: SetUp;
beforeAll(async () => (setUp = await SetUp.start()));
afterAll(() => setUp.stop());

it('two projectors at once have the effect of one, and one that is killed is not missed', async () => {
  const { client } = setUp;
  const people = await enrolledMember(client, { requireOn: ['new_device'] });
  const said = nothingSaid();
  const second = await setUp.another('projector').start();

  const stop = new AbortController();
  let answers = 0;
  const busy = keepBusy(client, people, said, () => answers++, stop.signal);
  await until(() => answers >= ANSWERS, PATIENCE);
  await setUp.projector.kill();
  await until(() => answers >= 2 * ANSWERS, PATIENCE);
  stop.abort();
  await busy;

  const position = await writeSomething(client, people);
  const { session } = people.administrator;
  const users = await allOf<{ email: string }>(client, `/users?after=${position}&`, { session });
  expect(users.map(({ email }) => email)).toEqual(expect.arrayContaining(said.registered));
  const look = setUp.look();
  await expectProjected(look);
  const isDone = async () => (await deliveriesIn(look)).every(({ last }) => last !== 'DeliveryClaimed');
  await until(isDone, PATIENCE);
  expect((await deliveriesIn(look)).filter(({ claims }) => claims !== 1)).toEqual([]);
  await look.close();
  await second.kill();
});
