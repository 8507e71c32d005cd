import type { Catalogue } from '../catalogue';
import { common } from './common';
import { devices } from './devices';
import { errors } from './errors';
import { sessions } from './sessions';
import { signIn } from './sign-in';

export const nl: Catalogue = { common, devices, errors, sessions, signIn };
