import { leastCpuTime } from '@sallyport/testing';
import { describeUserAgent } from './index';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0';
const unknown = { label: 'Unknown browser', browser: 'Unknown browser', os: 'Unknown system' };

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox on Windows'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${webkit} Safari/537.36 Edg/128.0`, 'Microsoft Edge on Linux'],
  [`Mozilla/5.0 (Linux; Android 14; Pixel 8) ${webkit} Mobile Safari/537.36`, 'Chrome on Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
])('%s is %s', (userAgent, label) => {
  const [browser, os] = label.split(' on ');
  expect(describeUserAgent(userAgent)).toEqual({ label, browser, os });
});

it.each([
  '',
  ' ',
  'x',
  'curl/8.5.0',
  '\0\0',
  '()',
  '__proto__',
  'constructor/1 x',
  'call-0900-1234.example/1 now',
])('%p is an unknown browser', (userAgent) => {
  expect(describeUserAgent(userAgent)).toEqual(unknown);
});

it('names a system without a known browser', () => {
  expect(describeUserAgent('SomeApp (Windows NT 10.0)')).toEqual({
    label: 'Unknown browser on Windows',
    browser: 'Unknown browser',
    os: 'Windows',
  });
});

// Each shape has slowed down a parser of user agents before: repeats of what a pattern may skip.
it.each([
  'Mozilla/5.0 (',
  'a'.repeat(64),
  ' /',
  'iPhone OS ',
  'Opera/9 (',
  '((((',
  ';;Android;',
  'like Gecko) Version/',
])('is quick with 64 KB of %p', (junk) => {
  const long = junk.repeat(Math.ceil(65_536 / junk.length));
  expect(leastCpuTime(() => describeUserAgent(long), 5)).toBeLessThan(5);
});
