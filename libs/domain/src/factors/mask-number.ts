/** Enough of a number (E.164) to tell which of one's own it is: its last two digits. An erased one shows none. */
export const maskNumber = (e164: string): string => `•••• •• ${/\d\d$/.exec(e164)?.[0] ?? '••'}`;
