/** Hashes passwords, slowly on purpose (argon2id; OWASP Password Storage, RFC 9106). */
export interface PasswordHasher {
  /** `<pepper key id>:<PHC string>`. The password is normalised (NFKC) first. */
  hash(password: string): Promise<string>;
  /** False for a wrong password, and for a hash that cannot be read. With `undefined`: takes as long, and is false. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
  /** The hash was made with older parameters or an older pepper. */
  needsRehash(hash: string): boolean;
}
export const PASSWORD_HASHER = Symbol('PasswordHasher');
