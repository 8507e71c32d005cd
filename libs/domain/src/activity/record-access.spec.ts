import { at, given, NOON, secondsAfterNoon, sessionAccessed } from '@sallyport/testing';
import { activity } from './activity';
import { decideRecordAccess } from './record-access';

const ip = '200.160.2.3';
const accessedAtNoon = [at(NOON, sessionAccessed())];

describe('record an access', () => {
  it('records the first', () =>
    given(activity, [])
      .when(decideRecordAccess, { ip, now: NOON })
      .then([sessionAccessed({ ip })]));

  it('records none within a minute', () =>
    given(activity, accessedAtNoon)
      .when(decideRecordAccess, { ip, now: secondsAfterNoon(59.999) })
      .then([]));

  it('records one after a minute', () =>
    given(activity, accessedAtNoon)
      .when(decideRecordAccess, { ip, now: secondsAfterNoon(60) })
      .then([sessionAccessed({ ip })]));

  it('counts the minute from the last one that was recorded', () =>
    given(activity, [at(secondsAfterNoon(-90), sessionAccessed()), ...accessedAtNoon])
      .when(decideRecordAccess, { ip, now: secondsAfterNoon(30) })
      .then([]));

  it('records none while the clock is behind', () =>
    given(activity, accessedAtNoon)
      .when(decideRecordAccess, { ip, now: secondsAfterNoon(-3600) })
      .then([]));
});
