import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Factor, Login } from '../../api/shapes';
import { queryClient } from '../../app/query-client';
import { t } from '../../i18n';
import { EntryPage } from '../../ui/entry-page';
import { Loaded } from '../../ui/loaded';
import { Challenge } from './challenge';
import { KeepCodes } from './keep-codes';
import { loginQuery } from './login-query';
import { Recover } from './recover';
import { SetUp } from './set-up';
import { StartAgain } from './start-again';
import { useEnter } from './use-enter';

const route = getRouteApi('/sign-in/$loginId');

/** Second step, whatever it is for this login. */
export function LoginPage() {
  const { loginId } = route.useParams();
  const { returnTo, recover } = route.useSearch();
  const enter = useEnter(returnTo);
  const query = useQuery(loginQuery(loginId));
  const [isTrusted, setTrusted] = useState(true);
  const [isReplacing, setReplacing] = useState(false);
  const [offersApp, setOffersApp] = useState(false);
  const take = (login: Login, answeredWith?: Factor) => {
    const before = query.data;
    setOffersApp(answeredWith !== 'totp' && before?.factors.some(({ type }) => type === 'totp') === true);
    if (before?.status === 'challenge_required' && login.status === 'enrolment_required') setReplacing(true);
    queryClient.setQueryData(loginQuery(loginId).queryKey, login);
    if (login.status === 'complete' && !login.backupCodes) void enter();
  };
  if (!query.data) {
    return (
      <EntryPage title={t.signIn.title}>
        <Loaded query={query}>{() => null}</Loaded>
        <StartAgain />
      </EntryPage>
    );
  }
  const login = query.data;
  const trust = { isWanted: isTrusted, choose: setTrusted };
  if (login.backupCodes)
    return <KeepCodes codes={login.backupCodes} offersApp={offersApp} onDone={() => void enter()} />;
  switch (login.status) {
    case 'denied':
      return <Denied reason={login.denialReason} />;
    case 'enrolment_required':
      return <SetUp login={login} trust={trust} isReplacing={isReplacing} onChange={take} />;
    case 'challenge_required':
      return recover ? (
        <Recover login={login} onChange={take} />
      ) : (
        <Challenge login={login} trust={trust} onChange={take} />
      );
    case 'complete':
      return (
        <EntryPage title={t.signIn.title}>
          <Anchor component={Link} to="/">
            {t.common.notFound.home}
          </Anchor>
        </EntryPage>
      );
  }
}

const Denied = ({ reason }: { readonly reason: Login['denialReason'] }) => (
  <EntryPage title={t.signIn.denied.title}>
    <Text role="alert">{t.signIn.denied[reason ?? 'other']}</Text>
    <StartAgain />
  </EntryPage>
);
