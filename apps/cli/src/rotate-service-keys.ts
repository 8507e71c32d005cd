import { openFoundation } from '@sallyport/composition';
import type { Config } from '@sallyport/config';
import { FAULTS_FOUND, type Said } from './said';
import { isLookupKeyRight, keyUseIn, type UseOfKey } from './key-use';

/** Keys between two lines that tell how far it is. */
const LINE = 10_000;

/**
 * Wraps all data keys in MongoDB by the current key, while the service runs, and tells what every other key of the ring
 * is still needed for. May be ended and called again at any time.
 * @param say told how far it is
 * @throws ConfigError when a service is not named, StoreUnavailable when one does not answer
 */
export async function rotateServiceKeys(config: Config, say: (line: string) => void): Promise<Said> {
  const foundation = openFoundation(config, 'sallyport-cli');
  try {
    const { current = '', lookup = '', keys = {} } = config.keys ?? {};
    if (!(await isLookupKeyRight(foundation))) {
      const cure = 'the key that was the last one has to stay there. With this list no user is found';
      return { lines: [`Addresses are not looked up by key ${lookup}: ${cure}.`], exitCode: FAULTS_FOUND };
    }
    const { rewrapped } = await foundation.dataKeys.rewrap(progressOf(say));
    // Once more: who still has another current key may have made some behind it.
    const { rewrapped: late, wrappedBy, broken } = await foundation.dataKeys.rewrap();
    const total = Object.values(wrappedBy).reduce((sum, count) => sum + count, 0);
    const lines = [`${rewrapped + late} of ${total} data keys were wrapped anew, by key ${current}.`];
    if (broken.length > 0) {
      lines.push(...broken.map((userId) => `the data key of user ${userId} cannot be unwrapped`));
      return { lines, exitCode: FAULTS_FOUND };
    }
    if (late > 0) {
      lines.push(`A process still makes data keys with another key: restart it, and call this again.`);
      return { lines, exitCode: FAULTS_FOUND };
    }
    const use = await keyUseIn(foundation, foundation.clock.now());
    const others = Object.keys(keys).filter((id) => id !== current);
    return { lines: [...lines, ...others.map((id) => fateOf(id, id === lookup, use.get(id)))], exitCode: 0 };
  } finally {
    await foundation.close();
  }
}

/** A line for each ten thousand keys. */
function progressOf(say: (line: string) => void) {
  let next = LINE;
  return (seen: number): void => {
    if (seen < next) return;
    say(`${seen} data keys were looked at.`);
    next = seen + LINE;
  };
}

function fateOf(id: string, isLookup: boolean, use: UseOfKey | undefined): string {
  const needed = Object.entries({
    passwords: use?.passwords ?? 0,
    'service tokens': use?.serviceTokens ?? 0,
    'codes and links': use?.codesAndLinks ?? 0,
  }).flatMap(([what, count]) => (count > 0 ? [`${what} (${count})`] : []));
  if (isLookup) needed.push('finding addresses and places, for good');
  return needed.length === 0
    ? `Key ${id} can be taken out: nothing names it any more.`
    : `Key ${id} is needed for ${needed.join(', ')}.`;
}
