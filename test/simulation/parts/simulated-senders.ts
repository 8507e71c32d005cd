import type { Email, EmailSender, SendOutcome, Sms, SmsSender } from '@sallyport/ports';
import type { Delivered } from './post';
import type { Here } from './services';

/** Calls of providers end before this, as those of the real senders do. */
const LONGEST_CALL = 20_000;

/** A provider that is slow, busy, away, or does not say what it did. */
async function send<Message>(
  here: Here,
  messageId: string,
  message: Message,
  arrived: Delivered<Message>[],
): Promise<SendOutcome> {
  const { machine } = here();
  const { faults, random } = machine;
  await machine.travel();
  if (faults.strike('provider refused'))
    return { kind: 'retry', error: 'http_429', ...(random.chance(0.5) && { afterMilliseconds: 2_000 }) };
  if (faults.strike('provider unsure')) {
    if (random.chance(0.5)) arrived.push({ messageId, message });
    await machine.sleep(random.between(0, LONGEST_CALL));
    return { kind: 'unknown', error: random.chance(0.5) ? 'timeout' : 'http_503' };
  }
  arrived.push({ messageId, message });
  await machine.mayDie();
  await machine.travel();
  return { kind: 'sent', providerMessageId: `${arrived.length}` };
}

export class SimulatedSmsSender implements SmsSender {
  constructor(private readonly here: Here) {}

  send(messageId: string, sms: Sms): Promise<SendOutcome> {
    return send(this.here, messageId, sms, this.here().services.post.sms);
  }
}

export class SimulatedEmailSender implements EmailSender {
  constructor(private readonly here: Here) {}

  send(messageId: string, email: Email): Promise<SendOutcome> {
    return send(this.here, messageId, email, this.here().services.post.emails);
  }
}
