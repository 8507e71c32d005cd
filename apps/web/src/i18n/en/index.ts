import { common } from './common';
import { devices } from './devices';
import { errors } from './errors';
import { sessions } from './sessions';
import { signIn } from './sign-in';

/** All text of the pages, in English: what every other language has to say too. */
export const en = { common, devices, errors, sessions, signIn };
