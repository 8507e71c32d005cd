import { stateOf, userRenamed } from '@sallyport/testing';
import { user } from './user';

it('does not take a stream that lacks its beginning for a user', () =>
  expect(() => stateOf(user, [userRenamed()])).toThrow('first of its stream'));
