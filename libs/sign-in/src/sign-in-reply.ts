import type { LoginView } from './login-view';
import type { SecretToken } from './secrets';

/** What a command on a login comes to: what the client sees, and the secrets that it is handed now. */
export interface SignInReply {
  readonly login: LoginView;
  /** While the login is open. */
  readonly loginToken?: SecretToken;
  /** When it completes. */
  readonly sessionToken?: SecretToken;
  readonly deviceToken?: SecretToken;
  /** Once, when it completed an enrolment. */
  readonly backupCodes?: readonly string[];
}
