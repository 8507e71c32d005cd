import { Button, PasswordInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, bodyOf } from '../api/client';
import type { Factor } from '../api/shapes';
import { twoFactorQuery } from '../api/two-factor-query';
import { t } from '../i18n';
import { CodeInput } from './code-input';
import { ErrorNotice } from './error-notice';

type Way = 'password' | 'totp' | 'push' | 'sms';

/** Proves oneself again: by password, by an authenticator app, or by a code that is sent. */
export function StepUpForm({ onProven }: { readonly onProven: () => void }) {
  const words = t.common.stepUp;
  const factors = useQuery(twoFactorQuery).data?.factors.map(({ type }) => type) ?? [];
  const ways: Way[] = [
    'password',
    ...(['totp', 'push', 'sms'] as const).filter((way) => factors.includes(way)),
  ];
  const [way, setWay] = useState<Way>('password');
  const [secret, setSecret] = useState('');

  const send = useMutation({
    mutationFn: (factor: Factor) => bodyOf(api.POST('/v1/session/step-up', { body: { factor } })),
  });
  const prove = useMutation({
    mutationFn: (given: string) =>
      api.POST('/v1/session/step-up', {
        body: way === 'password' ? { password: given } : { factor: way, code: given },
      }),
    onSuccess: onProven,
    onError: () => setSecret(''),
  });
  const choose = (chosen: string) => {
    setWay(chosen as Way);
    setSecret('');
    prove.reset();
    send.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove.mutate(secret);
  };
  const sent = send.data?.challenge;
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{words.lead}</Text>
        {ways.length > 1 && (
          <SegmentedControl
            aria-label={words.method}
            value={way}
            onChange={choose}
            data={ways.map((value) => ({ value, label: words.by[value] }))}
          />
        )}
        {way === 'password' && (
          <PasswordInput
            label={words.password}
            autoComplete="current-password"
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
            required
            data-autofocus
          />
        )}
        {way === 'totp' && <Text size="sm">{words.app}</Text>}
        {(way === 'sms' || way === 'push') && (
          <>
            <Button variant="default" loading={send.isPending} onClick={() => send.mutate(way)}>
              {words.send[way]}
            </Button>
            {sent?.factor === way && (
              <Text size="sm">{sent.sentTo ? words.sent(sent.sentTo) : words.pushed}</Text>
            )}
          </>
        )}
        {way !== 'password' && (
          <CodeInput
            label={words.code}
            value={secret}
            onChange={setSecret}
            onComplete={(code) => prove.mutate(code)}
          />
        )}
        <ErrorNotice error={prove.error ?? send.error} />
        <Button type="submit" loading={prove.isPending} disabled={secret === ''}>
          {words.confirm}
        </Button>
      </Stack>
    </form>
  );
}
