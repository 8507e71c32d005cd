/** What must not stand in a log although an error may quote it: each with what stands there instead. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/[^\s@"'<>(),:;]{1,64}@[\w.-]{1,255}\.\w{2,24}/g, '[address]'],
  // Tokens of sessions, devices, logins and services; what follows a scheme in an Authorization header; keys of providers.
  [/\b(?:s[sdlp]_|SG\.)[\w.-]{16,}/g, '[token]'],
  [/\b(Bearer|Basic) [\w.~+/=-]+/gi, '$1 [token]'],
  [/(\/\/[^\s/:@]{1,128}):[^\s/@]{1,256}@/g, '$1:[password]@'],
  [/\+[1-9]\d{6,14}\b/g, '[number]'],
  [/(?<![\w.-])\d{6}(?!\w)/g, '[code]'],
];

/** A text without addresses, telephone numbers, tokens, passwords of URLs and codes. */
export const scrub = (text: string): string =>
  patterns.reduce((scrubbed, [pattern, instead]) => scrubbed.replace(pattern, instead), text);
