import { commandId, eventId, newId } from './command-ids';

const command = commandId('job-1');
const context = { commandId: command, now: '2026-11-24T14:05:00.123Z' };
const version = (id: string) => id.charAt(14);

describe('ids of a command', () => {
  it('follow from a seed', () => {
    expect(command).toBe(commandId('job-1'));
    expect(command).not.toBe(commandId('job-2'));
    expect(version(command)).toBe('5');
  });

  it('of its events are the same at each repeat, and else different', () => {
    const id = eventId(command, 'user-a', 'claim', 0);
    expect(eventId(command, 'user-a', 'claim', 0)).toBe(id);
    expect(version(id)).toBe('5');
    const others = [
      eventId(commandId('job-2'), 'user-a', 'claim', 0),
      eventId(command, 'user-b', 'claim', 0),
      eventId(command, 'user-a', '', 0),
      eventId(command, 'user-a', 'claim', 1),
    ];
    expect(new Set([id, ...others]).size).toBe(5);
  });

  it('of new things carry its time and are the same at each repeat', () => {
    const id = newId(context, 'session');
    expect(newId({ ...context }, 'session')).toBe(id);
    expect(version(id)).toBe('7');
    expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse(context.now));
    const others = [
      newId(context, 'device'),
      newId({ ...context, commandId: commandId('job-2') }, 'session'),
    ];
    expect(new Set([id, ...others]).size).toBe(3);
  });
});
