import { connect } from './connect';

it('gives user and password to every call, as they are', () => {
  expect(connect('esdb://admin:ch%40nge%3Ait@127.0.0.1:2113?tls=false').call).toEqual({
    credentials: { username: 'admin', password: 'ch@nge:it' },
  });
});

it('takes the name that KurrentDB gives its protocol', async () => {
  const { client, call } = connect('kurrentdb+discover://admin:changeit@one,two,three:2113');
  expect(call.credentials).toEqual({ username: 'admin', password: 'changeit' });
  await client.dispose();
});

it.each(['esdb://127.0.0.1:2113?tls=false', 'esdb://admin@127.0.0.1:2113', 'http:/nowhere', ''])(
  'refuses an address without them: %s',
  (url) => {
    expect(() => connect(url)).toThrow('a user and a password');
  },
);
