import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@sallyport/domain';
import {
  READ_MODEL_STORE,
  sessions,
  type Found,
  type ReadModelStore,
  type SessionDocument,
} from '@sallyport/read-models';
import { ValidSessions } from '../security/valid-sessions';
import { cursorAt, pageOf, type Page, type PageQuery } from './page';
import { placeView } from './place-view';

type SessionView = ReturnType<typeof viewSession>;

/** Sorts behind every moment: the place in front of all sessions. */
const IN_FRONT = { value: '9999-12-31T23:59:59.999Z', id: '' };

/** The open sessions of a user. The read model tells which there are, the streams which of them are valid. */
@Injectable()
export class SessionList {
  constructor(
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
    private readonly valid: ValidSessions,
  ) {}

  /** A page, the current one first if it is one of them, then the one that was used last. */
  async page(
    userId: string,
    { current, now }: { readonly current: string | null; readonly now: Instant },
    { limit, cursor }: PageQuery,
  ): Promise<Page<SessionView>> {
    const [first] =
      cursor === undefined && current !== null ? await this.store.findById(sessions, [current]) : [];
    const isListed = first?.userId === userId && !first.ended;
    const room = isListed ? limit - 1 : limit;
    const rest = await this.rest(userId, current, now, { limit: Math.max(room, 1), cursor });
    const front = isListed ? [first] : [];
    const { data, nextCursor } =
      room > 0 ? rest : { data: [], nextCursor: rest.data.length > 0 ? cursorAt(IN_FRONT) : null };
    return { data: [...front, ...data].map((found) => viewSession(found, current)), nextCursor };
  }

  /** How many there are, one left out. */
  async count(userId: string, except: string | null, now: Instant): Promise<number> {
    let count = 0;
    let cursor: string | undefined;
    do {
      const page = await this.rest(userId, except, now, { limit: 100, cursor });
      count += page.data.length;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return count;
  }

  private rest(
    userId: string,
    except: string | null,
    now: Instant,
    query: PageQuery,
  ): Promise<Page<Found<SessionDocument>>> {
    const keep = async ({ id }: Found<SessionDocument>) =>
      id !== except && (await this.valid.find(id, now)) !== undefined;
    const sort = { field: 'lastAccessedAt', direction: 'descending' } as const;
    return pageOf(this.store, sessions, { where: { userId, ended: false }, sort, keep }, query);
  }
}

const viewSession = (found: Found<SessionDocument>, current: string | null) => ({
  sessionId: found.id,
  current: found.id === current,
  device: {
    deviceId: found.deviceId,
    label: found.deviceLabel,
    browser: found.browser,
    os: found.os,
  },
  location: placeView(found),
  ip: found.ip,
  startedAt: found.startedAt,
  lastAccessedAt: found.lastAccessedAt,
  assurance: found.assurance,
  provedBy: [...found.provedBy],
});
