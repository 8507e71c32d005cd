import type { Catalogue } from '../catalogue';
import { common } from './common';
import { errors } from './errors';
import { signIn } from './sign-in';

export const nl: Catalogue = { common, errors, signIn };
