import argon2 from 'argon2';

/** As in our service: OWASP's second choice, 19 MiB, two passes, one lane. The same code, too: the root's package. */
const options = { type: argon2.argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

export const hashPassword = (password) => argon2.hash(password, options);
export const verifyPassword = (hash, password) => argon2.verify(hash, password);
