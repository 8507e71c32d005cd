import { given, minutesAfterNoon, NOON, serviceTokenUsed } from '@sallyport/testing';
import { activity } from './activity';
import { decideRecordTokenUse } from './record-token-use';

describe('record the use of a service token', () => {
  it('records the first', () =>
    given(activity, []).when(decideRecordTokenUse, { now: NOON }).then([serviceTokenUsed()]));

  it('records none within an hour', () =>
    given(activity, [serviceTokenUsed()])
      .when(decideRecordTokenUse, { now: minutesAfterNoon(59.9) })
      .then([]));

  it('records one after an hour', () =>
    given(activity, [serviceTokenUsed()])
      .when(decideRecordTokenUse, { now: minutesAfterNoon(60) })
      .then([serviceTokenUsed()]));

  it('keeps when it was last used', () =>
    given(activity, [serviceTokenUsed()]).thenState({ status: 'accessed', lastAt: NOON }));
});
