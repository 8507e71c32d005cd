/**
 * Runs a program such that the rights of files count for it. They do for everybody but root, who is taken what makes
 * the difference.
 */
export const WITHOUT_ROOTS_RIGHTS: readonly string[] =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];
