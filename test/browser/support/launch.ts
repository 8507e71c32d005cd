import { chromium, type Browser } from 'playwright-core';

/** Debian's; playwright-core brings none. */
const CHROMIUM = '/usr/bin/chromium';

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but this machine can be reached, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
];

/**
 * Starts a browser without a window.
 * @throws when there is no Chromium
 */
export async function launch(): Promise<Browser> {
  return await chromium.launch({ executablePath: CHROMIUM, args: flags });
}
