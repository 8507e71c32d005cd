/** Languages that people are told things in: audit log, e-mails, SMS, pushes. */
export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];

/** The language of whoever never chose one. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** The same in every language: text that lacks one of them does not compile. */
export type InEveryLanguage<Text> = Readonly<Record<Language, Text>>;
