import { decideRemovePushDevice, factors, pushDevicesOf, streamOf, type PushDevice } from '@sallyport/domain';
import type { CommandContext, CommandRunner } from '@sallyport/event-store';
import type { Push, PushSender, SendOutcome } from '@sallyport/ports';

/** What pushes are sent with. */
export interface PushParts {
  readonly runner: Pick<CommandRunner, 'execute' | 'load'>;
  readonly push: PushSender;
}

/**
 * Sends a push to all push devices that its user has now, and removes those that are gone. One outcome stands for all:
 * the best of them, since one that arrives is enough.
 */
export async function pushToDevices(
  { runner, push: sender }: PushParts,
  context: CommandContext & { readonly userId: string },
  messageId: string,
  push: Omit<Push, 'subscription'>,
): Promise<SendOutcome> {
  const stream = streamOf(factors, context.userId);
  const { state } = await runner.load(stream);
  const send = async ({ factorId, endpoint, p256dh, auth }: PushDevice): Promise<SendOutcome> => {
    const subscription = { endpoint, p256dh, auth };
    const outcome = await sender.send(`${messageId}.${factorId}`, { ...push, subscription });
    if (outcome.kind !== 'gone') return outcome;
    const gone = { factorId, reason: 'gone' } as const;
    await runner.execute(context, stream, (now) => decideRemovePushDevice(gone, now), {
      step: `gone-${factorId}`,
    });
    return { kind: 'rejected', error: outcome.error };
  };
  return best(await Promise.all(pushDevicesOf(state).map(send)));
}

/** Best first. What may have arrived is not sent again, also when another device surely has nothing. */
const order = ['sent', 'unknown', 'retry', 'rejected'] as const;

function best(outcomes: readonly SendOutcome[]): SendOutcome {
  const [first] = order.flatMap((kind) => outcomes.filter((outcome) => outcome.kind === kind));
  return first ?? { kind: 'rejected', error: 'no_recipient' };
}
