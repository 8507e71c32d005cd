import { changeUser, registerUser } from './accounts';
import { endpoint, needsStepUp } from './endpoint';
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
      'POST /lockout-lifts',
      'POST /logins',
      'POST /organizations',
      'POST /password-resets',
      'POST /password-resets/{token}',
      'POST /phone-change-cancellations',
      'POST /provider-callbacks/{provider}',
      'POST /recovery-cancellations',
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

  it('let a session change these only after a step-up', () => {
    const stepUps = endpoints.flatMap(({ method, path, stepUp = false }) =>
      stepUp === false ? [] : [`${method} ${path}${stepUp === true ? '' : ` when ${stepUp.when}`}`],
    );
    expect(stepUps.sort()).toEqual([
      'DELETE /me/two-factor/authenticator-apps/{factorId}',
      'DELETE /me/two-factor/push-devices/{factorId}',
      'DELETE /service-tokens/{tokenId}',
      'DELETE /users/{userId}',
      'DELETE /users/{userId}/recovery',
      'DELETE /users/{userId}/sessions',
      'GET /me/two-factor/backup-codes',
      'PATCH /users/{userId} when a role is given',
      'POST /me/two-factor/authenticator-apps',
      'POST /me/two-factor/backup-codes',
      'POST /me/two-factor/phone-changes',
      'POST /me/two-factor/push-devices',
      'POST /service-tokens',
      'POST /users when the role is above member',
      'POST /users/{userId}/deactivate',
      'POST /users/{userId}/reactivate',
      'POST /users/{userId}/recovery',
      'PUT /me/password',
      'PUT /organization/two-factor-policy',
    ]);
  });

  it('may ask for a step-up by the role that is given', () => {
    expect(needsStepUp(registerUser, { role: 'member' })).toBe(false);
    expect(needsStepUp(registerUser, { role: 'auditor' })).toBe(true);
    expect(needsStepUp(changeUser, { name: 'Ana' })).toBe(false);
    expect(needsStepUp(changeUser, { role: 'member' })).toBe(true);
  });

  it('notify all administrators of these', () => {
    const notified = endpoints.filter(({ notifies }) => notifies?.includes('administrators'));
    expect(notified.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'DELETE /users/{userId}',
      'PATCH /users/{userId}',
      'POST /logins/{loginId}/recovery',
      'POST /service-tokens',
      'POST /users',
      'POST /users/{userId}/recovery',
      'PUT /organization/two-factor-policy',
    ]);
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
