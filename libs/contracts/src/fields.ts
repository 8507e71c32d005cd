import { z } from 'zod';

/** UUID in lower case. */
export const id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .meta({ format: 'uuid' });

/** RFC 3339 in UTC with milliseconds. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .meta({ format: 'date-time', example: '2026-11-24T14:05:00.000Z' });

/** A syntactically right address (RFC 5321 limits it to 254 characters). */
export const email = z.string().trim().max(254).pipe(z.email()).meta({ example: 'ana@example.com' });

// Control characters break logs and mails; overrides of the writing direction make one text look like another.
const unprintable = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** A name or label that people read: 1 to 120 characters on one line. */
export const name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => !unprintable.test(text), 'holds characters that cannot be shown');

const utf8 = new TextEncoder();
const bytesOf = (password: string) => utf8.encode(password.normalize('NFKC')).length;

/** A password that someone claims to have. Over-long ones are refused before they are hashed. */
export const presentedPassword = z
  .string()
  .refine((password) => bytesOf(password) <= 1_024, 'is longer than 1,024 bytes')
  .meta({ format: 'password' });

/** How hashes of passwords begin: crypt(3) and its kin, PHC strings, LDAP schemes. */
const hashed =
  /^(\$(2[abxy]?|argon2(id|i|d)?|scrypt|pbkdf2[\w-]*|[156y])\$|\{(s?sha\d*|s?md5|crypt|bcrypt|argon2\w*|pbkdf2[\w-]*|scram-[\w-]+)\})/i;

/**
 * A password to be set: at least 8 characters (code points in NFKC), at most 1,024 bytes (NIST SP 800-63B section
 * 3.1.1.2; ASVS 6.2). One that is itself a hash was pasted from a database, and is refused as one.
 */
export const newPassword = presentedPassword
  .refine((password) => [...password.normalize('NFKC')].length >= 8, 'is shorter than 8 characters')
  .refine((password) => !hashed.test(password), 'is the hash of a password, not a password');

/** Name of a time zone of the IANA database. */
export const timeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z]/)
  .refine(isTimeZone, 'is not a time zone of the IANA database')
  .meta({ example: 'Europe/Lisbon' });

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** A code as typed in. Whether it looks like one is judged with the code itself, and counts as an attempt. */
export const code = z.string().max(64).meta({ example: '492113' });

/** ISO 3166-1 alpha-2 code or calling code of a country. */
export const country = z
  .string()
  .regex(/^(?:[A-Za-z]{2}|\+?\d{1,4})$/)
  .meta({ example: 'PT' });

export const phoneNumber = z.string().min(1).max(32).meta({ example: '912 345 678' });

/** A secret out of a link. */
export const linkToken = z.string().min(1).max(400);

/** A moment or a day (its start in UTC), given as an {@link instant}. */
export const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => new Date(text).toISOString())
  .meta({ example: '2026-11-24' });
