import { Box } from '@mantine/core';
import { useEffect, useRef } from 'react';

interface EmailFrameProps {
  readonly title: string;
  readonly html: string;
}

/**
 * Shows an e-mail apart from the styles of the page. The page's policy forbids style attributes in markup, and e-mails
 * have no other: each is set by script instead, which the policy allows.
 */
export function EmailFrame({ title, html }: EmailFrameProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    // Quotes in the text of an e-mail are escaped: what this finds are attributes.
    const { body } = new DOMParser().parseFromString(
      html.replaceAll(' style="', ' data-style="'),
      'text/html',
    );
    for (const element of body.querySelectorAll('script, style, link, iframe, form')) element.remove();
    root.replaceChildren(...body.childNodes);
    for (const element of root.querySelectorAll<HTMLElement>('[data-style]')) {
      element.style.cssText = element.dataset['style'] ?? '';
    }
  }, [html]);
  return <Box ref={host} role="document" aria-label={title} />;
}
