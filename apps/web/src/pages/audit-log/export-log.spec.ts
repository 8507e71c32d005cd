import type { AuditLogEntry } from '../../api/shapes';
import { asCsv, asNdjson } from './export-log';

const entry: AuditLogEntry = {
  entryId: '019ab000-0000-7000-8000-000000000001',
  type: 'DeviceRenamed',
  summary: 'You named a device "Desk, left"',
  occurredAt: '2026-11-24T14:05:00.000Z',
  timeZone: 'Europe/Amsterdam',
  device: { deviceId: null, label: '=HYPERLINK("https://evil.example")' },
  location: null,
  ip: null,
  sessionId: null,
  actor: { kind: 'system', id: 'worker', name: null },
  position: 7,
};

it('writes a table that a spreadsheet reads and does not run', () => {
  const [head, row] = asCsv([entry]).split('\r\n');
  expect(head).toBe('occurredAt,timeZone,type,summary,actor,device,location,ip,sessionId,position,entryId');
  expect(row).toBe(
    `2026-11-24T14:05:00.000Z,Europe/Amsterdam,DeviceRenamed,"You named a device ""Desk, left""",system,"'=HYPERLINK(""https://evil.example"")",,,,7,019ab000-0000-7000-8000-000000000001`,
  );
});

it('writes lines that are the entries', () => {
  const lines = asNdjson([entry, entry]).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([entry, entry]);
});
