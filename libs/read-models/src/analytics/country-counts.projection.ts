import { add, defineProjection } from '../kernel/define-projection';

export interface CountryCountsDocument {
  readonly organizationId: string;
  /** `2026-11-24`, in UTC. */
  readonly day: string;
  /** ISO 3166-1 alpha-2; null: a private or an unknown place. */
  readonly country: string | null;
  readonly attempted: number;
}

/** From which countries sign-ins were tried, day by day. */
export const countryCounts = defineProjection<CountryCountsDocument>({
  name: 'country-counts',
  version: 1,
  indexes: [['organizationId', 'day']],
  on: {
    LoginAttempted: ({ at, data: { organizationId, country } }) => {
      const day = at.slice(0, 10);
      const document = { organizationId, day, country, attempted: 0 };
      return add(`${organizationId}.${day}.${country ?? '-'}`, document, { attempted: 1 });
    },
  },
});
