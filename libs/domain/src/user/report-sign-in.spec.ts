import {
  given,
  minutesAfterNoon,
  passwordChanged,
  passwordRehashed,
  passwordResetCompleted,
  passwordResetRequested,
  sessionsRevoked,
  someReset,
  userDeactivated,
  userErased,
  userRegistered,
} from '@sallyport/testing';
import { decideReportSignIn, type ReportSignIn } from './report-sign-in';
import { user } from './user';

const registered = [userRegistered()];
const reset = { resetId: someReset, expiresAt: minutesAfterNoon(60), keyId: 'k1' };
const report: ReportSignIn = { reset, userRevision: 0 };
const reported = [
  passwordResetRequested({ ...reset, purpose: 'sign-in-reported' }),
  sessionsRevoked({ reason: 'sign-in-reported' }),
];

describe('report a sign-in', () => {
  it('puts the password out of use and ends all sessions', () => {
    given(user, registered)
      .when(decideReportSignIn, report)
      .thenReplied({ passwordResetSent: true }, reported);
    given(user, [...registered, ...reported]).thenState({ passwordHash: null });
  });

  it('does so when the same password was only rehashed', () =>
    given(user, [...registered, passwordRehashed()])
      .when(decideReportSignIn, report)
      .thenReplied({ passwordResetSent: true }, reported));

  it('is idempotent', () =>
    given(user, [...registered, ...reported])
      .when(decideReportSignIn, report)
      .thenReplied({ passwordResetSent: true }, []));

  it.each([
    ['changed', [...registered, passwordChanged()]],
    ['reset after a first report', [...registered, ...reported, passwordResetCompleted()]],
  ])('leaves a password alone that was %s since', (_, history) =>
    given(user, history).when(decideReportSignIn, report).thenReplied({ passwordResetSent: false }, []),
  );

  it.each([
    ['is deactivated', [...registered, userDeactivated()]],
    ['was erased', [...registered, userErased()]],
    ['never was', []],
  ])('does nothing to a user who %s', (_, history) =>
    given(user, history).when(decideReportSignIn, report).thenReplied({ passwordResetSent: false }, []),
  );
});
