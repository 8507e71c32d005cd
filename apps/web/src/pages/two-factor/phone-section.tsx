import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { TwoFactor } from '../../api/shapes';
import { t } from '../../i18n';
import { Section } from '../../ui/section';
import { Time } from '../../ui/time';
import { ChangePhone } from './change-phone';

export function PhoneSection({ phone }: { readonly phone: TwoFactor['phone'] }) {
  const [isOpen, setOpen] = useState(false);
  const words = t.twoFactor.phone;
  return (
    <Section
      title={words.title}
      actions={
        phone && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        )
      }
    >
      {phone ? (
        <Text>
          <span className="code">{phone.hint}</span> · {words.verified} <Time at={phone.verifiedAt} />
        </Text>
      ) : (
        <Text c="dimmed">{words.none}</Text>
      )}
      {isOpen && <ChangePhone onClose={() => setOpen(false)} />}
    </Section>
  );
}
