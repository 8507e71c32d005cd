import { evaluatePolicy } from '../index';

const familiar = { deviceKnown: true, locationKnown: true };

it.each([
  ['is off: never', [], { deviceKnown: false, locationKnown: false }, []],
  ['asks at every login', ['every_login'], familiar, ['every_login']],
  ['asks on a new device', ['new_device'], { ...familiar, deviceKnown: false }, ['new_device']],
  ['asks nothing on a known device', ['new_device'], familiar, []],
  ['asks at a new place', ['new_location'], { ...familiar, locationKnown: false }, ['new_location']],
  ['asks nothing at a known place', ['new_location'], familiar, []],
  [
    'names every reason',
    ['every_login', 'new_device', 'new_location'],
    { deviceKnown: false, locationKnown: false },
    ['every_login', 'new_device', 'new_location'],
  ],
  [
    'names only what it asks for',
    ['every_login'],
    { deviceKnown: false, locationKnown: false },
    ['every_login'],
  ],
  [
    'asks a new device whatever it names',
    ['new_location'],
    { ...familiar, deviceKnown: false },
    ['new_device'],
  ],
] as const)('a policy that %s', (_title, requireOn, facts, reasons) => {
  expect(evaluatePolicy({ requireOn: [...requireOn] }, facts)).toEqual({
    required: reasons.length > 0,
    reasons,
  });
});
