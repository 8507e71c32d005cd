import type { InEveryLanguage, Language } from '@sallyport/domain';
import { escapeHtml } from './escape-html';

/** What an e-mail says, before it is text and HTML. */
export interface Message {
  readonly subject: string;
  /** The news in one sentence. */
  readonly lead: string;
  /** A table of plain facts. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  readonly paragraphs?: readonly string[];
  readonly action?: { readonly label: string; readonly url: string };
}

/** The parts of an e-mail. */
export interface RenderedEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const feet: InEveryLanguage<(organization: string) => string> = {
  en: (organization) =>
    `You get this e-mail because it is about the security of your account at ${organization}.`,
  nl: (organization) =>
    `Je krijgt deze e-mail omdat die gaat over de beveiliging van je account bij ${organization}.`,
};

/**
 * Makes the parts. The HTML fetches nothing, and names colours only where it sets both of a pair, so that it reads well
 * on light and dark.
 * @param organization named at the foot
 * @param language of the message; the foot and the HTML say the same
 */
export function renderEmail(message: Message, organization: string, language: Language): RenderedEmail {
  const foot = feet[language](oneLine(organization));
  return {
    // A line break in a name must not begin a header of its own.
    subject: oneLine(message.subject),
    text: asText(message, foot),
    html: asHtml(message, foot, language),
  };
}

/** Control characters, those that turn the direction of text around, and runs of space as one space. */
export const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Z}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

function asText({ lead, facts = [], paragraphs = [], action }: Message, foot: string): string {
  const table = facts.map(([label, value]) => `${label}: ${oneLine(value)}`).join('\n');
  const link = action && `${action.label}:\n${action.url}`;
  return (
    [oneLine(lead), table, ...paragraphs.map(oneLine), link, '-- ', foot].filter(Boolean).join('\n\n') + '\n'
  );
}

const styles = {
  body: 'margin:0;padding:24px;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif',
  card: 'max-width:560px;margin:0 auto',
  lead: 'margin:0 0 16px;font-size:20px;line-height:1.35;font-weight:600',
  table: 'border-collapse:collapse;width:100%;margin:0 0 16px',
  label:
    'text-align:left;vertical-align:top;font-weight:400;padding:8px 16px 8px 0;border-top:1px solid rgba(128,128,128,.5);opacity:.8',
  value: 'vertical-align:top;padding:8px 0;border-top:1px solid rgba(128,128,128,.5)',
  paragraph: 'margin:0 0 16px',
  button:
    'display:inline-block;padding:12px 20px;border-radius:8px;background:#1d4ed8;color:#ffffff;font-weight:600;text-decoration:none',
  address: 'margin:12px 0 16px;font-size:13px;word-break:break-all;opacity:.8',
  foot: 'margin:24px 0 0;font-size:13px;opacity:.8',
};

function asHtml(
  { subject, lead, facts = [], paragraphs = [], action }: Message,
  foot: string,
  language: Language,
): string {
  const rows = facts.map(
    ([label, value]) =>
      `<tr><th scope="row" style="${styles.label}">${escapeHtml(label)}</th><td style="${styles.value}">${escapeHtml(oneLine(value))}</td></tr>`,
  );
  const table = rows.length > 0 ? `<table style="${styles.table}">${rows.join('')}</table>` : '';
  const texts = paragraphs
    .map((text) => `<p style="${styles.paragraph}">${escapeHtml(oneLine(text))}</p>`)
    .join('');
  const button = action
    ? `<p style="margin:0"><a href="${escapeHtml(action.url)}" style="${styles.button}">${escapeHtml(action.label)}</a></p>` +
      `<p style="${styles.address}">${escapeHtml(action.url)}</p>`
    : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(oneLine(subject))}</title>
</head>
<body style="${styles.body}">
<div style="${styles.card}">
<h1 style="${styles.lead}">${escapeHtml(oneLine(lead))}</h1>
${table}${texts}${button}
<p style="${styles.foot}">${escapeHtml(foot)}</p>
</div>
</body>
</html>
`;
}
