/** How a client that sits in Amsterdam is told in events. */
export const firefox = { deviceLabel: 'Firefox on Windows', browser: 'Firefox', os: 'Windows' } as const;

export const amsterdam = {
  granularity: 'city',
  country: 'NL',
  region: 'North Holland',
  city: 'Amsterdam',
} as const;

export const amsterdamIp = '193.0.6.139';
