import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryOutbox, OutboxEmailSender, OutboxPushSender, OutboxSmsSender, SqliteOutbox } from './index';

const clock = { now: () => '2026-11-24T14:05:00.000Z' };

describe('in a file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'outbox-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is there after a restart, and leaves no trace of what was forgotten', async () => {
    const first = new SqliteOutbox(join(folder, 'outbox.db'));
    await new OutboxSmsSender(first, clock).send('a', { to: '+31612345678', text: 'the secret is 738291' });
    first.close();
    const second = new SqliteOutbox(join(folder, 'outbox.db'));
    expect(await second.list({ limit: 1 })).toMatchObject([{ messageId: 'a', text: 'the secret is 738291' }]);
    await second.removeAddress('+31612345678');
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(bytes.join()).not.toMatch(/738291|31612345678/);
    second.close();
  });
});

describe('the senders', () => {
  const sms = { to: '+31612345678', text: '123456' };
  const email = { to: 'ana@example.com', subject: 'Hello', text: 'Hi', html: '<p>Hi</p>' };

  it('put what they are given', async () => {
    const outbox = new MemoryOutbox();
    await expect(new OutboxSmsSender(outbox, clock).send('s', sms)).resolves.toEqual({
      kind: 'sent',
      providerMessageId: 's',
    });
    await expect(new OutboxEmailSender(outbox, clock).send('e', email)).resolves.toMatchObject({
      kind: 'sent',
    });
    expect(await outbox.list({ limit: 5 })).toEqual([
      { messageId: 'e', channel: 'email', createdAt: clock.now(), ...email },
      { messageId: 's', channel: 'sms', createdAt: clock.now(), subject: null, html: null, ...sms },
    ]);
  });

  it('put what is pushed under the address of its user', async () => {
    const outbox = new MemoryOutbox();
    const subscription = { endpoint: 'https://push.example/abc', p256dh: 'p', auth: 'a' };
    const texts = { title: '123456 is your Acme code', body: "Don't share it.", code: '123456' };
    const push = { to: 'ana@example.com', subscription, ...texts, link: null, expiresAt: clock.now() };
    const sender = new OutboxPushSender(outbox, clock);
    await sender.send('p', push);
    expect(await outbox.list({ limit: 5, to: 'ana@example.com' })).toMatchObject([
      { messageId: 'p', channel: 'push', subject: texts.title, text: texts.body },
    ]);
    await sender.send('q', { ...push, code: null, body: 'Tap to cancel.', link: 'https://id.example/x' });
    expect(await outbox.list({ limit: 1 })).toMatchObject([
      { messageId: 'q', text: 'Tap to cancel.\n\nhttps://id.example/x' },
    ]);
  });

  it('fail as they are told, each on its own, until they are told otherwise', async () => {
    const outbox = new MemoryOutbox();
    const sender = new OutboxSmsSender(outbox, clock, { sms: { kind: 'retry', error: 'busy' } });
    await expect(sender.send('s', sms)).resolves.toEqual({ kind: 'retry', error: 'busy' });
    await expect(
      new OutboxEmailSender(outbox, clock, sender.failures).send('e', email),
    ).resolves.toMatchObject({ kind: 'sent' });
    delete sender.failures.sms;
    await expect(sender.send('s', sms)).resolves.toMatchObject({ kind: 'sent' });
    expect(await outbox.list({ limit: 5 })).toHaveLength(2);
  });
});
