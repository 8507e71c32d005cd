/** Addresses at which the web pages stand; what is behind them is for the browser to show. */
export const pagePaths = [
  '/',
  '/sign-in',
  '/sign-in/:loginId',
  '/password-resets',
  '/password-resets/:token',
  '/phone-changes/:token',
  '/sign-in-reports/:token',
  '/sessions',
  '/devices',
  '/locations',
  '/two-factor',
  '/push',
  '/audit-log',
  '/security',
  '/users',
  '/outbox',
] as const;
