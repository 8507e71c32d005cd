import { useInfiniteQuery } from '@tanstack/react-query';
import { sessionsOf } from '../../api/lists';
import type { User } from '../../api/shapes';
import { t } from '../../i18n';
import { CardItem, CardList } from '../../ui/card-list';
import { DeviceIcon } from '../../ui/device-icon';
import { Dialog } from '../../ui/dialog';
import { PagedList } from '../../ui/paged-list';
import { approximatePlace } from '../../ui/place-name';
import { Time } from '../../ui/time';

interface UserSessionsProps {
  readonly user: User;
  readonly onClose: () => void;
}

/** Open sessions of one person. */
export function UserSessions({ user, onClose }: UserSessionsProps) {
  const query = useInfiniteQuery(sessionsOf(user.userId));
  return (
    <Dialog title={t.users.sessionsOf(user.name ?? user.email)} onClose={onClose}>
      <PagedList query={query} empty={t.users.noSessions}>
        {(sessions) => (
          <CardList>
            {sessions.map(({ sessionId, device, location, ip, lastAccessedAt }) => (
              <CardItem
                key={sessionId}
                icon={<DeviceIcon os={device.os} />}
                title={device.label}
                details={
                  <>
                    <div>
                      {approximatePlace(location)} · {ip}
                    </div>
                    <div>
                      {t.sessions.lastAccessed}: <Time at={lastAccessedAt} />
                    </div>
                  </>
                }
              />
            ))}
          </CardList>
        )}
      </PagedList>
    </Dialog>
  );
}
