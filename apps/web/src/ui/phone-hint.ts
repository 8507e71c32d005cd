/** A masked number, kept together at the end of a line. */
export const phoneHint = (hint = ''): string => hint.replaceAll(' ', '\u00a0');
