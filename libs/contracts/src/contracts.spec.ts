import { endpoint } from './endpoint';
import { endpoints } from './endpoints';
import { codeOfRefusal, errorCodes } from './error-codes';
import { z } from 'zod';

describe('the calls', () => {
  it('are each at one place', () => {
    const places = endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('let nobody but signed-in people change anything, apart from these', () => {
    const open = endpoints.filter(({ access, method }) => access === 'public' && method !== 'GET');
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'DELETE /outbox/messages',
      'POST /logins',
      'POST /organizations',
      'POST /password-resets',
      'POST /password-resets/{token}',
      'POST /phone-change-cancellations',
      'POST /provider-callbacks/{provider}',
      'POST /sign-in-reports',
      'PUT /outbox/failures',
    ]);
  });

  it('give every list a page size, a cursor and a position', () => {
    const lists = endpoints.filter(({ answers }) => {
      const schema = answers[200]?.schema;
      return schema instanceof z.ZodObject && 'nextCursor' in schema.shape;
    });
    expect(lists.length).toBeGreaterThanOrEqual(9);
    for (const { query } of lists)
      expect(Object.keys(query?.shape ?? {})).toEqual(expect.arrayContaining(['limit', 'cursor', 'after']));
  });

  it('name the parameters of their paths', () => {
    const wrong = {
      method: 'GET',
      path: '/a/{b}',
      summary: '',
      tag: '',
      access: 'public',
      answers: {},
      problems: [],
    } as const;
    expect(() => endpoint(wrong)).toThrow('/a/{b}');
  });
});

describe('the error codes', () => {
  it('are snake_case, and refusals', () => {
    for (const [code, { status, sentence }] of Object.entries(errorCodes)) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(sentence).toMatch(/[.]$/);
    }
  });

  it('hide names that clients need not know', () => {
    expect(codeOfRefusal('attempts_locked')).toBe('locked');
    expect(codeOfRefusal('invalid_code')).toBe('invalid_code');
    expect(codeOfRefusal('toString')).toBeUndefined();
  });
});
