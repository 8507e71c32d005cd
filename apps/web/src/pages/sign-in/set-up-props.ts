import type { Factor, Login } from '../../api/shapes';
import type { Trust } from './trust-device';

/** What each way to set up a second factor needs of the sign-in that it completes. */
export interface SetUpProps {
  readonly login: Login;
  readonly trust: Trust;
  readonly onChange: (login: Login, answeredWith?: Factor) => void;
}
