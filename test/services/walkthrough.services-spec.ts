import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SetUp, whyNoFerretDb } from './set-up';

let setUp: SetUp;
// Where FerretDB cannot be built, the test server in its place.
beforeAll(async () => (setUp = await SetUp.start({ ferretDb: whyNoFerretDb() === undefined })));
afterAll(() => setUp.stop());

it('the walkthrough passes as it does on the embedded parts', async () => {
  const script = join(__dirname, '../../docs/walkthrough.sh');
  const { stdout } = await promisify(execFile)('bash', [script, setUp.url]);
  expect(stdout).toMatch(/\nDone\.\n$/);
});

it('each process ends in order when it is told to', async () => {
  const codes = await Promise.all(setUp.processes.map((one) => one.stop()));
  expect(codes).toEqual([0, 0, 0, 0]);
});
