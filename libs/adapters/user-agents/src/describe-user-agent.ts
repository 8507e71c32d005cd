import Bowser from 'bowser';

export interface UserAgentDescription {
  /** `Firefox on Windows`. */
  readonly label: string;
  readonly browser: string;
  readonly os: string;
}

const UNKNOWN_BROWSER = 'Unknown browser';
const UNKNOWN_OS = 'Unknown system';
/** Real ones are shorter; the patterns that read them slow down on longer junk (CVE-2020-7733 and its like). */
const LONGEST = 512;

// Only names of these lists are shown: bowser makes up others out of the text, which is a stranger's to choose, and
// labels are read in e-mails.
const browsers = new Set(Object.values(Bowser.BROWSER_MAP));
const systems = new Set(Object.values(Bowser.OS_MAP));

/** Names the browser and the system that a User-Agent header claims: a label, never an identity. Never throws. */
export function describeUserAgent(userAgent: string): UserAgentDescription {
  const { browser, os } = parse(userAgent.slice(0, LONGEST));
  if (!browser && !os) return { label: UNKNOWN_BROWSER, browser: UNKNOWN_BROWSER, os: UNKNOWN_OS };
  const name = browser ?? UNKNOWN_BROWSER;
  return { label: os ? `${name} on ${os}` : name, browser: name, os: os ?? UNKNOWN_OS };
}

function parse(userAgent: string): { browser?: string | undefined; os?: string | undefined } {
  try {
    const { browser, os } = Bowser.parse(userAgent);
    return { browser: listed(browsers, browser.name), os: listed(systems, os.name) };
  } catch {
    return {}; // Bowser throws for an empty text.
  }
}

const listed = (names: Set<string>, name: string | undefined) => (name && names.has(name) ? name : undefined);
