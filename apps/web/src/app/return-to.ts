/** Some origin: what a path is resolved against to see whether it stays on it. */
const here = 'https://here.invalid';

/**
 * Gives a place to go to after signing in, if it is a path of this site; `/` otherwise. `//evil`, `/\evil` and
 * `https:evil` are not (CVE-2025-71403).
 */
export function safeReturnTo(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted) || /[\\\p{Cc}]/u.test(wanted)) return '/';
  if (!URL.canParse(wanted, here)) return '/';
  const url = new URL(wanted, here);
  return url.origin === here ? url.pathname + url.search + url.hash : '/';
}
