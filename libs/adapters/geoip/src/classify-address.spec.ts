import { classifyAddress } from './classify-address';

it.each([
  '10.1.2.3',
  '127.0.0.1',
  '127.255.0.9',
  '169.254.1.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.178.20',
  '::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  '::ffff:10.0.0.1',
  '::ffff:a00:1',
  '0:0:0:0:0:FFFF:7f00:1',
])('%s is private', (address) => {
  expect(classifyAddress(address)).toEqual({ kind: 'private' });
});

it.each(['172.32.0.1', '11.0.0.1', '193.0.6.139'])('%s is public', (text) => {
  expect(classifyAddress(text)).toEqual({ kind: 'public', family: 4, text });
});

it('takes IPv6 as it is and IPv4 out of it', () => {
  expect(classifyAddress('2001:db8::1')).toEqual({ kind: 'public', family: 6, text: '2001:db8::1' });
  expect(classifyAddress('::ffff:193.0.6.139')).toEqual({ kind: 'public', family: 4, text: '193.0.6.139' });
  expect(classifyAddress('::FFFF:c100:068b')).toEqual({ kind: 'public', family: 4, text: '193.0.6.139' });
});

it.each([
  '',
  'localhost',
  '193.0.6',
  '193.0.6.139 ',
  '193.0.6.0139',
  '0x7f.1',
  '193.0.6.139:80',
  '[::1]',
  '1.1.1.1, 2.2.2.2',
  '::ffff:999.0.0.1',
  'unknown',
])('%p is none', (text) => {
  expect(classifyAddress(text)).toEqual({ kind: 'none' });
});
