import type { PasswordChannel } from '@sallyport/domain';

/** Through what a secret reached its user. */
export type Channel = PasswordChannel | 'phone' | 'device' | 'paper';

/**
 * Whether a password and a factor are one channel: then they are not two factors, however many secrets were shown
 * (NIST SP 800-63B section 2.2; ASVS 5.0, 6.4.3). So is a password that was set by an e-mailed link, beside a backup
 * code that was e-mailed.
 */
export const isSameChannel = (password: PasswordChannel, factor: Channel): boolean => password === factor;
