import { common } from './common';
import { errors } from './errors';
import { signIn } from './sign-in';

/** All text of the pages, in English: what every other language has to say too. */
export const en = { common, errors, signIn };
