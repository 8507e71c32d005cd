import { z } from 'zod';
import { defineEvents, personal, personalFields } from './define-events';

describe('personal fields', () => {
  it('are those that are marked, also where a wrapper was put round the mark', () => {
    const data = z.object({
      city: z.string(),
      email: personal(z.string()),
      name: personal(z.string().nullable()),
      nick: personal(z.string()).nullable(),
      note: personal(z.string()).nullable().optional(),
      codes: personal(z.array(z.string())),
    });
    expect(personalFields({ version: 1, data })).toEqual(['email', 'name', 'nick', 'note', 'codes']);
  });
});

describe('a catalogue', () => {
  it('has no upcaster for an event that it lacks', () => {
    const definitions = { Left: { version: 1, data: z.object({}) } };
    expect(() => defineEvents('guest', definitions, { 'Gone@1': (data) => data })).toThrow(
      'Gone@1 is for no event',
    );
  });
});
