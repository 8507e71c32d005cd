import type { ActivityEvent } from '@sallyport/domain';
import { amsterdamIp } from './client';
import { eventBuilder } from './event-builder';

const build = eventBuilder<ActivityEvent>();

export const sessionAccessed = build('SessionAccessed', { ip: amsterdamIp });
export const serviceTokenUsed = build('ServiceTokenUsed', {});
