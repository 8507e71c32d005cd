import { startApp } from '../support';
import { DEMO_PASSWORD, people } from '../../apps/standalone/src/demo/people';
import { en } from '../../apps/web/src/i18n/en';
import { nl } from '../../apps/web/src/i18n/nl';
import { Client, newAdministrator, PASSWORD } from '../support';
import { codeSent, signInByPassword, visitors } from './support';
import { demo } from './support/demo';

let url: string;
beforeAll(async () => ({ url } = await startApp(demo)));
const visit = visitors(() => url);

it('a browser that prefers Dutch gets Dutch, from signing in to the audit log', async () => {
  const page = await visit({ locale: 'nl-NL' });
  await page.goto('/sign-in');
  await page.getByRole('heading', { name: nl.signIn.title }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('nl');
  await page.getByLabel(nl.signIn.email).fill('ana@acme.example');
  await page.getByLabel(nl.signIn.password).first().fill(DEMO_PASSWORD);
  const code = await codeSent(new Client(url), people.ana.phone, async () => {
    await page.getByRole('button', { name: nl.signIn.submit }).click();
    await page.getByRole('heading', { name: nl.signIn.code.title }).waitFor();
  });
  await page.getByLabel(nl.signIn.code.label).fill(code);
  await page.getByRole('heading', { name: nl.common.menu.sessions }).waitFor();
  await page.getByText(/Sydney, Australië \(/).waitFor();
  await page
    .getByText(/uur geleden/)
    .first()
    .waitFor();

  for (const path of ['sessions', 'devices', 'locations', 'two-factor', 'audit-log', 'outbox']) {
    await page.goto(`/${path}`);
    await page.getByRole('status', { name: nl.common.loading }).first().waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.title()).toMatch(/ · Sallyport$/);
  }

  // From here on her messages come in the language of her pages.
  await page.goto('/audit-log');
  await page.getByText('Je koos Nederlands als taal voor je berichten').waitFor();
});

it('messages tell times in the zone of the browser, where none was named', async () => {
  const client = new Client(url);
  const { session } = await newAdministrator(client);
  const email = 'without-a-zone@acme.example';
  await client.post('/users', { email, password: PASSWORD, role: 'member' }, { session });
  const page = await visit({ timezoneId: 'Asia/Tokyo' });
  await signInByPassword(page, email);
  await page.goto('/audit-log');
  await page.getByText('You changed your time zone to Asia/Tokyo').waitFor();

  const elsewhere = await visit({ timezoneId: 'America/Lima' });
  await signInByPassword(elsewhere, email);
  await elsewhere.goto('/audit-log');
  await elsewhere.getByText('You signed in').first().waitFor();
  expect(await elsewhere.getByText(/You changed your time zone/).count()).toBe(1);
});

it('any other language gets English', async () => {
  const page = await visit({ locale: 'ja-JP' });
  await page.goto('/sign-in');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
});

/** Every text of a catalogue by its path; functions are called with numbers or words as they take them. */
function texts(part: unknown, path = ''): [path: string, text: string][] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part === 'function') return [[path, String((part as (value: unknown) => string)(7))]];
  return Object.entries(part as object).flatMap(([key, value]) => texts(value, `${path}/${key}`));
}

it('the Dutch catalogue says everything that the English one says, in other words', () => {
  const [english, dutch] = [new Map(texts(en)), new Map(texts(nl))];
  expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort());
  expect([...dutch].filter(([, text]) => text.trim() === '')).toEqual([]);
  const same = [...dutch].filter(([path, text]) => english.get(path) === text).map(([path]) => path);
  // Names and loan words; a catalogue that was only copied would have all of them.
  expect(same.length).toBeLessThan(english.size / 8);
});
