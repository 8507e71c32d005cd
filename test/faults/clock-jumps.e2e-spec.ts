import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hotp } from 'speakeasy';
import { Client, enrolledMember, newDataFolder, PASSWORD, startApp, type Enrolled } from '../support';
import { MovableClock, ServiceProcess, tallyOf, tell, temporaryFolders, whyNoFaketime } from './harness';

const BACK = -60 * 60;
const FORWARD = 90;
const tally = tallyOf('clock back one hour, forward 90 s');
const newFolder = temporaryFolders();
afterEach(() => jest.restoreAllMocks());

/** Puts the clock of a service so many seconds off that of this machine. */
type MoveClock = (seconds: number) => void;
type App = Awaited<ReturnType<typeof startApp>>;

/** What an authenticator app with this secret shows when the clock is so far off. */
const codeAt = (secret: string, seconds: number) => {
  const counter = Math.floor((Date.now() / 1_000 + seconds) / 30);
  return { counter, code: hotp({ secret, encoding: 'base32', counter }) };
};

/** Sets an authenticator app up. Answers with its secret, and the step that was accepted for that. */
async function enrolApp(client: Client, member: Enrolled) {
  const { session } = member;
  const { body } = await client.post('/me/two-factor/authenticator-apps', undefined, { session });
  const { factorId, secret } = body as { factorId: string; secret: string };
  const { counter, code } = codeAt(secret, 0);
  const path = `/me/two-factor/authenticator-apps/${factorId}/verifications`;
  expect((await client.post(path, { code }, { session })).status).toBeLessThan(300);
  return { secret, counter };
}

/** Signs in with a code of the app. Answers with the status. */
async function signIn(client: Client, { email }: Enrolled, code: string): Promise<number> {
  const login = await client.signIn(email, PASSWORD);
  expect(login.body.status).toBe('challenge_required');
  return (await client.answer(login, code, { factor: 'totp' })).status;
}

/** Shows each code at once again, then when the clock has gone back, then when it has gone forward. */
async function acceptsNoStepTwice(client: Client, moveClock: MoveClock): Promise<number[]> {
  moveClock(0);
  const { member } = await enrolledMember(client, { allowedFactors: ['sms', 'totp', 'backup_code'] });
  const { secret, counter } = await enrolApp(client, member);
  const accepted = [counter];
  for (const start of [60, 300]) {
    moveClock(start);
    const first = codeAt(secret, start);
    expect(await signIn(client, member, first.code)).toBe(200);
    accepted.push(first.counter);
    expect(await signIn(client, member, first.code)).toBe(401);

    moveClock(start + BACK);
    expect(await signIn(client, member, first.code)).toBe(401);
    expect(await signIn(client, member, codeAt(secret, start + BACK).code)).toBe(401);

    moveClock(start + FORWARD);
    expect(await signIn(client, member, first.code)).toBe(401);
    const next = codeAt(secret, start + FORWARD);
    expect(await signIn(client, member, next.code)).toBe(200);
    accepted.push(next.counter);
    expect(await signIn(client, member, next.code)).toBe(401);
  }
  return accepted;
}

/** The steps that stand in the log, in its order. */
function stepsIn(dataDir: string): number[] {
  const log = new DatabaseSync(join(dataDir, 'events.db'), { readOnly: true });
  const types = "('AuthenticatorAppEnrolled', 'TotpStepAccepted')";
  const rows = log.prepare(`SELECT data FROM events WHERE type IN ${types} ORDER BY position`).all();
  log.close();
  return rows.map(({ data }) => (JSON.parse(String(data)) as { step: number }).step);
}

function expectOnce(accepted: readonly number[], dataDir: string): void {
  const steps = stepsIn(dataDir);
  tally.count(accepted.map(String), steps.map(String));
  expect(steps).toEqual(accepted);
}

it('accepts no step of an authenticator app twice when the clock port jumps', async () => {
  const SALLYPORT_DATA_DIR = newDataFolder();
  const app = await startApp({ SALLYPORT_DATA_DIR });
  let off = 0;
  jest
    .spyOn(app.parts.clock, 'now')
    .mockImplementation(() => new Date(Date.now() + off * 1_000).toISOString());
  const accepted = await acceptsNoStepTwice(new Client(app.url), (seconds) => (off = seconds));
  expectOnce(accepted, SALLYPORT_DATA_DIR);
}, 120_000);

const why = whyNoFaketime();
if (why !== undefined) {
  tell(`not run: clocks that jump under a running process, since faketime cannot be used here (${why})`);
} else {
  it('accepts no step of an authenticator app twice when the clock of the process jumps', async () => {
    const folder = newFolder();
    const dataDir = join(folder, 'data');
    const clock = new MovableClock(join(folder, 'clock'));
    const { url } = await ServiceProcess.start(dataDir, { env: clock.env });
    const accepted = await acceptsNoStepTwice(new Client(url), (seconds) => clock.moveTo(seconds));
    expectOnce(accepted, dataDir);
  }, 120_000);
}

describe('a lock-out', () => {
  const NOON = Date.parse('2026-11-24T12:00:00.000Z');
  const WRONG = '0000-0000-0000-0000';
  let app: App;
  let client: Client;
  let member: Enrolled;
  /** Stands still where it is put, in seconds from noon. */
  let time: number;
  beforeEach(async () => {
    app = await startApp();
    client = new Client(app.url);
    time = -300;
    jest.spyOn(app.parts.clock, 'now').mockImplementation(() => new Date(NOON + time * 1_000).toISOString());
    ({ member } = await enrolledMember(client));
  });

  /** Wrong codes, five at most to a login. */
  async function guessWrong(guesses: number): Promise<void> {
    const login = await client.signIn(member.email, PASSWORD);
    for (let guess = 0; guess < guesses; guess++) {
      expect((await client.answer(login, WRONG, { factor: 'backup_code' })).status).toBe(401);
    }
  }

  /** The answer to a right code: 200, or the seconds that it says to wait. */
  async function tryRight(backupCode: number): Promise<number> {
    const login = await client.signIn(member.email, PASSWORD);
    // While the user is locked even the password is answered as a wrong one.
    if (login.status !== 200) return login.status;
    return (await client.answer(login, member.backupCodes[backupCode] ?? '', { factor: 'backup_code' }))
      .status;
  }

  it('is not shorter for a clock that goes back and comes again', async () => {
    time = 0;
    await guessWrong(5);
    await guessWrong(5);
    for (const moment of [0, BACK, BACK + 59, 30, 59]) {
      time = moment;
      expect([moment, await tryRight(0)]).toEqual([moment, 401]);
    }
    time = 61;
    expect(await tryRight(0)).toBe(200);
  });

  it('is not shorter when it begins while the clock is back', async () => {
    time = 0;
    await guessWrong(5);
    time = BACK;
    await guessWrong(5);
    for (const moment of [BACK, 0, 30, 59]) {
      time = moment;
      expect([moment, await tryRight(0)]).toEqual([moment, 401]);
    }
    time = 61;
    expect(await tryRight(0)).toBe(200);
  });

  it('takes no more guesses when the clock goes forward than the budget has', async () => {
    time = 0;
    await guessWrong(5);
    time = FORWARD;
    await guessWrong(5);
    expect(await tryRight(0)).toBe(401);
    time = FORWARD + 61;
    expect(await tryRight(0)).toBe(200);
  });
});
