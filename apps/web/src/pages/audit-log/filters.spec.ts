import { filtersIn, queryOf } from './filters';

it('keeps what an address may hold, and nothing else', () => {
  expect(
    filtersIn({
      scope: 'organization',
      type: 'DeviceBlocked',
      from: '2026-11-01',
      to: '2026-11-24',
      more: 1,
    }),
  ).toEqual({ scope: 'organization', type: 'DeviceBlocked', from: '2026-11-01', to: '2026-11-24' });
  expect(filtersIn({ scope: 'all', type: '<b>', from: 'yesterday', to: '2026-13-40' })).toEqual({});
});

it('asks for whole days, the last one included', () => {
  const { from, to } = queryOf({ from: '2026-11-24', to: '2026-11-24' });
  expect(Date.parse(to!) - Date.parse(from!)).toBe(86_400_000);
});
