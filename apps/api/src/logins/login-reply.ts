import type { LoginView } from './login-view';

/** What a command on a login comes to: what the client sees, and the secrets that it is handed now. */
export interface LoginReply {
  readonly login: LoginView;
  /** While the login is open. */
  readonly loginToken?: string;
  /** When it completes. */
  readonly sessionToken?: string;
  readonly deviceToken?: string;
  /** Once, when it completed an enrolment. */
  readonly backupCodes?: readonly string[];
}
