import { Badge, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { twoFactorQuery } from '../../api/two-factor-query';
import { t } from '../../i18n';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { AuthenticatorApps } from './authenticator-apps';
import { BackupCodesSection } from './backup-codes-section';
import { PasswordSection } from './password-section';
import { PhoneSection } from './phone-section';
import { PushDevices } from './push-devices';

/** What is set up as a second factor, and how to change it. */
export function TwoFactorPage() {
  const query = useQuery(twoFactorQuery);
  const words = t.twoFactor;
  return (
    <Page title={t.common.menu.twoFactor} lead={words.lead}>
      <Loaded query={query}>
        {({ required, enrolled, phone, factors, backupCodes }) => (
          <>
            <Section
              title={t.common.menu.twoFactor}
              badge={
                <Badge variant={required || enrolled ? 'filled' : 'default'}>
                  {required || enrolled ? words.on : words.off}
                </Badge>
              }
            >
              <Text>{required ? words.required : words.notRequired}</Text>
              {enrolled && !required && <Text>{words.stillProtected}</Text>}
              {!enrolled && <Text c="dimmed">{words.notEnrolled}</Text>}
            </Section>
            <PhoneSection phone={phone} />
            <AuthenticatorApps apps={factors.filter(({ type }) => type === 'totp')} />
            <PushDevices devices={factors.filter(({ type }) => type === 'push')} />
            <BackupCodesSection codes={backupCodes} />
            <PasswordSection />
          </>
        )}
      </Loaded>
    </Page>
  );
}
