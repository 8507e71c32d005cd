import { given, timeZoneChanged, userErased, userRegistered } from '@sallyport/testing';
import { decideChangeTimeZone } from './change-time-zone';
import { user } from './user';

const toTokyo = { timeZone: 'Asia/Tokyo' };

describe('change the time zone', () => {
  it('changes it', () =>
    given(user, [userRegistered()])
      .when(decideChangeTimeZone, toTokyo)
      .then([timeZoneChanged(toTokyo)]));

  it('says nothing twice', () =>
    given(user, [userRegistered(), timeZoneChanged(toTokyo)])
      .when(decideChangeTimeZone, toTokyo)
      .then([]));

  it('knows no user who never was', () =>
    given(user, []).when(decideChangeTimeZone, toTokyo).thenRefused('user_not_found'));

  it('knows no user who was erased', () =>
    given(user, [userRegistered(), userErased()])
      .when(decideChangeTimeZone, toTokyo)
      .thenRefused('user_not_found'));
});
