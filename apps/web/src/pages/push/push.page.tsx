import { List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { twoFactorQuery } from '../../api/two-factor-query';
import { t } from '../../i18n';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { NewestCode } from './newest-code';
import { abilityOfBrowser } from './this-browser';
import { ThisDevice } from './this-device';

/** What a phone has on its home screen: makes it show codes, and shows them. */
export function PushPage() {
  const query = useQuery(twoFactorQuery);
  const words = t.push;
  return (
    <Page title={words.title} lead={words.lead}>
      <Loaded query={query}>{({ factors }) => <ThisDevice factors={factors} />}</Loaded>
      {abilityOfBrowser() === 'able' && <NewestCode />}
      <Section title={words.homeScreen.title}>
        <List>
          {words.homeScreen.steps.map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
      </Section>
    </Page>
  );
}
