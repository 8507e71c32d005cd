import { metricTable } from '@sallyport/ports';
import { PromMetrics } from './prom-metrics';

const make = () => new PromMetrics({ processMetrics: false });

it('counts by labels', async () => {
  const metrics = make();
  metrics.count('sallyport_commands_total', { command: 'BlockDevice', outcome: 'done' });
  metrics.count('sallyport_commands_total', { command: 'BlockDevice', outcome: 'done' });
  expect(await metrics.text()).toContain(
    'sallyport_commands_total{command="BlockDevice",outcome="done"} 2\n',
  );
});

it('tells how long things took', async () => {
  const metrics = make();
  metrics.observe('sallyport_delivery_duration_seconds', { channel: 'sms' }, 0.2);
  const text = await metrics.text();
  expect(text).toContain('sallyport_delivery_duration_seconds_bucket{le="0.1",channel="sms"} 0\n');
  expect(text).toContain('sallyport_delivery_duration_seconds_bucket{le="0.25",channel="sms"} 1\n');
});

it('asks for gauges when it is read, and forgets what they said before', async () => {
  const metrics = make();
  let projection = 'devices';
  metrics.gauge('sallyport_parked_events', async () => [{ labels: { projection }, value: 1 }]);
  expect(await metrics.text()).toContain('sallyport_parked_events{projection="devices"} 1\n');
  projection = 'users';
  const text = await metrics.text();
  expect(text).toContain('sallyport_parked_events{projection="users"} 1\n');
  expect(text).not.toContain('devices');
});

it('tells the rest when a gauge cannot be read', async () => {
  const metrics = make();
  metrics.gauge('sallyport_parked_events', () => Promise.reject(new Error('the store is away')));
  metrics.count('sallyport_lockouts_total', {});
  expect(await metrics.text()).toContain('sallyport_lockouts_total 1\n');
});

it('takes a gauge that is set again from who set it last', async () => {
  const metrics = make();
  metrics.gauge('sallyport_password_hashes_in_progress', async () => [{ labels: {}, value: 1 }]);
  metrics.gauge('sallyport_password_hashes_in_progress', async () => [{ labels: {}, value: 7 }]);
  expect(await metrics.text()).toContain('sallyport_password_hashes_in_progress 7\n');
});

it('keeps the metrics of one process apart from those of another in the same test', async () => {
  make().count('sallyport_lockouts_total', {});
  expect(await make().text()).toContain('sallyport_lockouts_total 0\n');
});

it('tells of the process', async () => {
  expect(await new PromMetrics().text()).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
});

it('explains each metric', async () => {
  const metrics = make();
  const text = await metrics.text();
  for (const [name, { kind, help }] of Object.entries(metricTable)) {
    if (kind !== 'gauge') expect(text).toContain(`# HELP ${name} ${help}\n`);
  }
});
