import type { Config } from '@sallyport/config';
import type { CallBackReaders, PlaceFinder } from '@sallyport/ports';
import type { EmbeddedParts } from './embedded-parts';
import type * as Packages from './provider-packages';

/** What stands in for embedded parts: all of it optional, absent where no provider is set. */
export interface ProviderParts extends Partial<Pick<EmbeddedParts, 'sms' | 'email' | 'push'>> {
  readonly places?: PlaceFinder;
  readonly callBackReaders?: CallBackReaders;
}

/**
 * Real SMS, e-mail and places for who keeps all else in this process. Loaded only when one is set: the providers'
 * packages take some 60 MB, and most who try the service out need none.
 * @param warn told of a database of places that is old, or was replaced by one that cannot be used
 * @throws ConfigError when a database of places is named that cannot be used
 */
export async function openProviders(
  config: Config,
  parts: EmbeddedParts,
  warn: (line: string) => void,
): Promise<ProviderParts> {
  const { twilio, sendgrid, geoipCityDb, geoipAsnDb } = config;
  const namesDatabase = geoipCityDb !== undefined || geoipAsnDb !== undefined;
  if (!twilio && !sendgrid && !namesDatabase) return {};
  // Not import(): the build, which writes paths for our own libs' names, leaves those of import() as they are.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late, see above
  const packages = require('./provider-packages') as typeof Packages;
  const { chooseSenders, openCallBackReaders, openPlaces } = packages;
  return {
    ...chooseSenders(config, parts),
    callBackReaders: openCallBackReaders(config),
    ...(namesDatabase && { places: await openPlaces(config, warn) }),
  };
}

/** Whether a message can land in the outbox: where none can, it is not shown. */
export const hasOutbox = ({ twilio, sendgrid, webPush }: Config): boolean => !twilio || !sendgrid || !webPush;
