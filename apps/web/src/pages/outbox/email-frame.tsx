import { Box } from '@mantine/core';
import { useEffect, useRef } from 'react';

interface EmailFrameProps {
  readonly title: string;
  readonly html: string;
}

/**
 * Shows an e-mail apart from the styles of the page. The page's policy forbids style attributes in markup, and e-mails
 * have no other: each is taken off and set again by script, which the policy allows.
 */
export function EmailFrame({ title, html }: EmailFrameProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    for (const element of body.querySelectorAll('script, style, link, iframe, form')) element.remove();
    const styled = [...body.querySelectorAll<HTMLElement>('[style]')].map((element) => {
      const css = element.getAttribute('style') ?? '';
      element.removeAttribute('style');
      return [element, css] as const;
    });
    root.replaceChildren(...body.childNodes);
    for (const [element, css] of styled) element.style.cssText = css;
  }, [html]);
  return <Box ref={host} role="document" aria-label={title} />;
}
