/** Enough of a number to tell which of one's own it is: its last two digits. */
export const maskNumber = (e164: string): string => `•••• •• ${e164.slice(-2)}`;
