import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { locale, t } from '../i18n';
import { ErrorNotice } from './error-notice';
import { countryOptions, guessCountry } from './countries';

interface PhoneFormProps {
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSubmit: (phone: { country: string; number: string }) => void;
}

/** Country, guessed from the locale, and a mobile number of it. */
export function PhoneForm({ error, isPending, onSubmit }: PhoneFormProps) {
  const words = t.signIn.setUp;
  const [country, setCountry] = useState<string | null>(() => guessCountry(navigator.languages));
  const [number, setNumber] = useState('');
  const options = useMemo(() => countryOptions(), [locale]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (country) onSubmit({ country, number });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Select
          label={words.country}
          placeholder={words.countrySearch}
          nothingFoundMessage={words.noCountry}
          data={options}
          value={country}
          onChange={setCountry}
          searchable
          required
          allowDeselect={false}
        />
        <TextInput
          label={words.number}
          type="tel"
          autoComplete="tel-national"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          required
        />
        <ErrorNotice error={error} />
        <Button type="submit" loading={isPending} disabled={!country || number === ''}>
          {words.send}
        </Button>
      </Stack>
    </form>
  );
}
