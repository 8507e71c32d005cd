/** Characters of a password that is all there is: the policy asks for no second factor, and none is set up. */
export const PASSWORD_ALONE_AT_LEAST = 15;

/**
 * Whether a password to be set is long enough (NIST SP 800-63B section 3.1.1.2): 15 characters where it is the only
 * factor. That any password has 8 is checked at the edge.
 */
export const passwordIsLongEnough = (password: string, isAlone: boolean): boolean =>
  !isAlone || [...password.normalize('NFKC')].length >= PASSWORD_ALONE_AT_LEAST;
