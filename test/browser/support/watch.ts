import type { BrowserContext } from 'playwright-core';

/** A browser says this of each answer that is a refusal; what a page makes of one is for its own test. */
const refusal = /^Failed to load resource: the server responded with a status of [45]\d\d/;
/** Of a page, only that there is none. */
const noPage = /^Failed to load resource: the server responded with a status of 404/;

/**
 * Notes what must never happen on a page, whatever a test is about: an error in the console, an exception that nobody
 * caught, a breach of the page's policy, a request to another host.
 * @param home origin of the service
 * @returns what has happened so far; grows
 */
export async function watch(context: BrowserContext, home: string): Promise<readonly string[]> {
  const faults: string[] = [];
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== home) faults.push(`request to ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    const isRefused = url.startsWith(`${home}/v1/`) && refusal.test(message.text());
    const isNoPage = url === message.page()?.url() && noPage.test(message.text());
    if (!isRefused && !isNoPage) faults.push(`console: ${message.text()} ${url}`);
  });
  context.on('weberror', (error) => faults.push(`exception: ${error.error().stack}`));
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error('policy', violatedDirective, blockedURI),
    ),
  );
  return faults;
}
