import type { ActivityEvent } from '@sallyport/domain';
import { amsterdamIp } from './client';
import { eventBuilder } from './event-builder';

export const sessionAccessed = eventBuilder<ActivityEvent>()('SessionAccessed', { ip: amsterdamIp });
