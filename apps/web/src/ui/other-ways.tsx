import { Button, Collapse, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { Factor, Login } from '../api/shapes';
import { t } from '../i18n';

interface OtherWaysProps {
  readonly factors: Login['factors'];
  readonly isPending?: boolean;
  readonly onChoose: (factor: Factor) => void;
  /** Below the factors: what to do without any of them. */
  readonly children?: ReactNode;
}

/** The other factors that can be used instead. */
export function OtherWays({ factors, isPending = false, onChoose, children }: OtherWaysProps) {
  const [isOpen, { toggle }] = useDisclosure();
  if (factors.length === 0 && !children) return null;
  return (
    <Stack gap="xs">
      <Button variant="subtle" onClick={toggle} aria-expanded={isOpen}>
        {t.signIn.code.otherWay}
      </Button>
      <Collapse expanded={isOpen}>
        <Stack gap="xs">
          {factors.map((factor) => (
            <Button
              key={factor.type}
              variant="default"
              disabled={isPending}
              onClick={() => onChoose(factor.type)}
            >
              {nameOf(factor)}
            </Button>
          ))}
          {children}
        </Stack>
      </Collapse>
    </Stack>
  );
}

function nameOf({ type, hint, remaining }: Login['factors'][number]): string {
  const words = t.signIn.code.ways;
  switch (type) {
    case 'sms':
      return words.sms(hint ?? '');
    case 'backup_code':
      return words.backup_code(remaining ?? 0);
    default:
      return words[type];
  }
}
