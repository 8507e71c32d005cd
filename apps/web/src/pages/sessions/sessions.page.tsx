import { Badge, Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mySessions } from '../../api/lists';
import type { Session } from '../../api/shapes';
import { t } from '../../i18n';
import { CardItem, CardList } from '../../ui/card-list';
import { DeviceIcon } from '../../ui/device-icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { approximatePlace } from '../../ui/place-name';
import { Time } from '../../ui/time';
import { EndSessions, type Ending } from './end-sessions';

/** Where you're logged in: the current session first. Follows what happens elsewhere. */
export function SessionsPage() {
  const query = useInfiniteQuery(mySessions);
  const [ending, setEnding] = useState<Ending>();
  const words = t.sessions;
  return (
    <Page
      title={t.common.menu.sessions}
      lead={words.lead}
      actions={
        <>
          <Button variant="default" onClick={() => setEnding({ kind: 'others' })}>
            {words.endOthers}
          </Button>
          <Button variant="default" onClick={() => setEnding({ kind: 'all' })}>
            {words.endAll}
          </Button>
        </>
      }
    >
      <PagedList query={query} empty={words.empty}>
        {(sessions) => (
          <CardList>
            {sessions.map((session) => (
              <SessionItem
                key={session.sessionId}
                session={session}
                onEnd={() => setEnding({ kind: 'one', session })}
              />
            ))}
          </CardList>
        )}
      </PagedList>
      <EndSessions ending={ending} onClose={() => setEnding(undefined)} />
    </Page>
  );
}

function SessionItem({ session, onEnd }: { readonly session: Session; readonly onEnd: () => void }) {
  const { device, location, ip, lastAccessedAt, startedAt, assurance, provedBy, current } = session;
  const words = t.sessions;
  return (
    <CardItem
      icon={<DeviceIcon os={device.os} />}
      title={device.label}
      badges={
        <>
          {current && <Badge>{words.current}</Badge>}
          <Badge variant="default">{assurance === 'password' ? words.password : words.twoFactor}</Badge>
        </>
      }
      details={
        <>
          <div>
            {approximatePlace(location)} · {ip}
          </div>
          <div>
            {words.lastAccessed}: <Time at={lastAccessedAt} /> · {words.started}: <Time at={startedAt} />
          </div>
          <div>
            {words.provedBy}: {provedBy.map((proof) => words.proofs[proof]).join(', ')}
          </div>
        </>
      }
      actions={
        !current && (
          <Button variant="default" size="xs" onClick={onEnd} aria-label={`${words.end}: ${device.label}`}>
            {words.end}
          </Button>
        )
      }
    />
  );
}
