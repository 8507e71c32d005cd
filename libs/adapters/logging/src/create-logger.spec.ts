import { createLogger } from './index';

/** What a logger writes, parsed. */
function written(write: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
  const lines: string[] = [];
  write(createLogger({ logLevel: 'trace' }, { write: (line: string) => void lines.push(line) }));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>;
}

it('writes JSON with the moment and the facts', () => {
  const line = written((logger) => logger.info({ requestId: 'r1', route: '/v1/logins' }, 'request'));
  expect(line).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
    requestId: 'r1',
    route: '/v1/logins',
    msg: 'request',
  });
});

it.each(['email', 'password', 'token', 'number', 'ip', 'authorization'])('strikes out %s', (name) => {
  const line = written((logger) => logger.info({ [name]: 'secret', body: { [name]: 'secret' } }, 'oops'));
  expect(JSON.stringify(line)).not.toContain('secret":"secret');
  expect(line).toMatchObject({ [name]: '[redacted]', body: { [name]: '[redacted]' } });
});

it.each([
  ['an address', 'no mailbox ana.silva+x@mail.acme.example here', 'ana.silva'],
  ['a number', 'The number +351912345678 is not valid', '912345678'],
  ['a token', `no session ss_${'a'.repeat(64)}`, 'aaaa'],
  ['a header', 'Authorization: Bearer abc.def-ghi', 'abc.def'],
  ['the password of a URL', 'connect mongodb://sallyport:s3cret@db:27017', 's3cret'],
  ['a code', 'your code is 492113.', '492113'],
])('takes %s out of what an error says', (_name, message, secret) => {
  const error = new Error('outside', { cause: new Error(message) });
  const line = written((logger) => logger.error({ err: error }, 'failed'));
  expect(JSON.stringify(line)).not.toContain(secret);
  expect(line['err']).toMatchObject({ type: 'Error', message: 'outside', cause: { type: 'Error' } });
});

it('tells nothing that hangs on an error but its code', () => {
  const error = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', config: { auth: 'hidden' } });
  const line = written((logger) => logger.error({ err: error }, 'failed'));
  expect(line['err']).toMatchObject({ code: 'ECONNREFUSED', message: 'refused' });
  expect(JSON.stringify(line)).not.toContain('hidden');
});

it('tells where an error came from', () => {
  const line = written((logger) => logger.error({ err: new Error('x') }, 'failed'));
  expect((line['err'] as { stack: string }).stack).toContain('create-logger.spec.ts');
});
