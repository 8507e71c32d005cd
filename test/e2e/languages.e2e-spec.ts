import { Client, enrol, newAdministrator, PASSWORD, setPolicy, startApp } from '../support';

let client: Client;
beforeAll(async () => (client = new Client((await startApp()).url)));

const words = {
  en: {
    sms: /^\d{6} is your Acme code\. Don't share it\.\n\n@/,
    subjects: [
      'New sign-in to Acme from Amsterdam, North Holland, Netherlands',
      'New sign-in to Acme from Firefox on Windows',
      'Your Acme account now has a second step',
      'Your backup codes for Acme',
    ],
    newest: 'You changed your time zone to Europe/Paris',
  },
  nl: {
    sms: /^\d{6} is je code voor Acme\. Deel hem niet\.\n\n@/,
    subjects: [
      'Je account bij Acme heeft nu een tweede stap',
      'Je back-upcodes voor Acme',
      'Nieuw ingelogd bij Acme met Firefox on Windows',
      'Nieuw ingelogd bij Acme vanaf Amsterdam, North Holland, Nederland',
    ],
    newest: 'Je wijzigde je tijdzone in Europe/Paris',
  },
} as const;

it.each(['en', 'nl'] as const)('a member whose language is %s gets all messages in it', async (language) => {
  const administrator = await newAdministrator(client);
  await setPolicy(client, administrator, { backupCodeEmail: 'codes' });
  const email = `reads-${language}@acme.example`;
  const user = { email, password: PASSWORD, role: 'member', language };
  const { body } = await client.post('/users', user, { session: administrator.session });
  const { organizationId } = administrator;
  const member = await enrol(client, { email, organizationId, ...(body as { userId: string }) });
  expect((await client.message(member.phone, 'sms')).text).toMatch(words[language].sms);

  const seen = new Set<string>();
  const subjects: (string | null)[] = [];
  while (subjects.length < words[language].subjects.length) {
    const message = await client.message(email, 'email', seen);
    seen.add(message.messageId);
    subjects.push(message.subject);
    expect(message.html).toContain(`<html lang="${language}"`);
  }
  expect(subjects.sort()).toEqual(words[language].subjects);
  expect((await client.get('/session', { session: member.session })).body).toMatchObject({ language });
});

it('the audit log comes in the language that is asked for, whatever that of the messages', async () => {
  const { session } = await newAdministrator(client);
  const changed = await client.call('PATCH', '/me', { timeZone: 'Europe/Paris' }, { session });
  const position = changed.headers.get('sallyport-position') ?? '';
  for (const [asked, language] of [
    ['nl-BE, en;q=0.5', 'nl'],
    ['en', 'en'],
    ['ja', 'en'],
  ] as const) {
    const reply = await client.get(`/me/audit-log?after=${position}&limit=1`, {
      session,
      headers: { 'accept-language': asked },
    });
    expect(reply.headers.get('content-language')).toBe(language);
    expect(reply.body.data).toMatchObject([{ summary: words[language].newest }]);
  }
});
