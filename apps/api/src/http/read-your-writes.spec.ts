import { LastWritten, ReadYourWrites } from './read-your-writes';

describe('read your writes', () => {
  const asked: [string, number, number][] = [];
  const waiterAt = (reached: Record<string, number>) => ({
    waitFor: async (name: string, position: number, milliseconds: number) => {
      asked.push([name, position, milliseconds]);
      return (reached[name] ?? 0) >= position;
    },
  });
  beforeEach(() => asked.splice(0));

  it('waits two seconds for the position that was asked for, in each projection', async () => {
    await new ReadYourWrites(waiterAt({ sessions: 9, devices: 9 }), new LastWritten()).reach(
      7,
      'sessions',
      'devices',
    );
    expect(asked).toEqual([
      ['sessions', 7, 2_000],
      ['devices', 7, 2_000],
    ]);
  });

  it('says so when one of them does not get there', async () => {
    const reads = new ReadYourWrites(waiterAt({ sessions: 9, devices: 6 }), new LastWritten());
    await expect(reads.reach(7, 'sessions', 'devices')).rejects.toMatchObject({
      code: 'projection_behind',
      options: { members: { retryAfterSeconds: 1 } },
    });
  });

  it('waits a moment for the last write, and then makes do with what is there', async () => {
    const last = new LastWritten();
    last.note(8);
    last.note(5);
    await new ReadYourWrites(waiterAt({ sessions: 6 }), last).reach(undefined, 'sessions');
    expect(asked).toEqual([['sessions', 8, 250]]);
  });
});
