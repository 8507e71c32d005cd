import { signInOrder } from '@sallyport/sign-in';
import { table } from './made-part';

/** The appends of a sign-in, from the list that they are committed by. */
export const signInPart = (): string =>
  table(
    ['when', 'stream', 'events', 'after a crash here'],
    signInOrder.map(({ when, stream, events, afterCrash }) => [
      when,
      `\`${stream}\``,
      events.map((event) => `\`${event}\``).join(', '),
      afterCrash,
    ]),
  );
