/** What the log is narrowed down to; stands in the address of the page. */
export interface Filters {
  readonly scope?: 'organization';
  readonly type?: string;
  /** Days like `2026-11-24`, in the reader's zone; both included. */
  readonly from?: string;
  readonly to?: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads filters from an address; what is none is left out. */
export const filtersIn = (search: Record<string, unknown>): Filters => ({
  ...(search['scope'] === 'organization' && { scope: 'organization' as const }),
  ...(typeof search['type'] === 'string' &&
    /^[A-Za-z]{1,64}$/.test(search['type']) && { type: search['type'] }),
  ...(isDay(search['from']) && { from: search['from'] }),
  ...(isDay(search['to']) && { to: search['to'] }),
});

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && day.test(value) && !Number.isNaN(Date.parse(value));

/** The same filters as the API takes them: moments, the later one excluded. */
export function queryOf({ type, from, to }: Filters): { type?: string; from?: string; to?: string } {
  return {
    ...(type !== undefined && { type }),
    ...(from !== undefined && { from: startOf(from, 0) }),
    ...(to !== undefined && { to: startOf(to, 1) }),
  };
}

/** Midnight, in the reader's zone, of some days behind a day. */
function startOf(named: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = named.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}
