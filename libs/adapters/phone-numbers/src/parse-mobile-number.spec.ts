import { parseMobileNumber } from './index';

it.each([
  ['NL', '06 12345678', '+31612345678', 'NL'],
  ['nl', '0612345678', '+31612345678', 'NL'],
  ['31', '612345678', '+31612345678', 'NL'],
  ['+31', '06-12345678', '+31612345678', 'NL'],
  ['NL', '+31 6 1234 5678', '+31612345678', 'NL'],
  ['NL', '0031612345678', '+31612345678', 'NL'],
  ['BR', '(11) 96123-4567', '+5511961234567', 'BR'],
  ['DE', '0151/23456789', '+4915123456789', 'DE'],
  ['GB', '07400 123456', '+447400123456', 'GB'],
  // In North America a number does not tell whether it is mobile.
  ['US', '(201) 555-0123', '+12015550123', 'US'],
  ['1', '506 234 5678', '+15062345678', 'CA'],
])('in %s, %s is %s', (country, number, e164, home) => {
  expect(parseMobileNumber(country, number)).toEqual({ e164, country: home });
});

it.each([
  ['a fixed line', 'NL', '020 1234567'],
  ['a toll-free number', 'US', '800 234 5678'],
  ['a premium number', 'NL', '0900 1234'],
  ['a number too short', 'NL', '06 1234567'],
  ['a number too long', 'NL', '06 123456789'],
  ["another country's number", 'DE', '+31612345678'],
  ["another calling code's number", '49', '+31612345678'],
  ["a neighbour's number under one calling code", 'US', '506 234 5678'],
  ['no country', '', '+31612345678'],
  ['an unknown country', 'XX', '+31612345678'],
  ['a country of prototypes', '__proto__', '0612345678'],
  ['an unknown calling code', '999', '612345678'],
  ['nothing', 'NL', ''],
  ['letters', 'US', '1-201-FLOWERS'],
  ['an extension', 'NL', '0612345678 ext. 5'],
  ['a URI', 'NL', 'tel:0612345678'],
  ['text around it', 'NL', 'call 0612345678'],
  ['full-width digits', 'NL', '\uff10\uff16\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18'],
  ['two numbers', 'NL', '0612345678,0612345679'],
  ['a line break', 'NL', '0612345678\n'],
  ['more than 32 characters', 'NL', `06${' '.repeat(30)}12345678`],
])('refuses %s', (_, country, number) => {
  expect(parseMobileNumber(country, number)).toBeUndefined();
});

it('keeps to the countries allowed, also when a calling code names several', () => {
  const allowedCountries = ['NL', 'US'];
  expect(parseMobileNumber('NL', '0612345678', { allowedCountries })).toMatchObject({ country: 'NL' });
  expect(parseMobileNumber('DE', '015123456789', { allowedCountries })).toBeUndefined();
  expect(parseMobileNumber('1', '506 234 5678', { allowedCountries })).toBeUndefined();
});
