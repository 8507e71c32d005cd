import { endpoints } from './endpoints';
import { openApiDocument } from './openapi';

describe('the OpenAPI document', () => {
  const document = openApiDocument(endpoints, '1.2.3');
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );

  it('is OpenAPI 3.1 and holds each call once', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(operations).toHaveLength(endpoints.length);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(endpoints.length);
  });

  it('serves all but what operations look for below /v1', () => {
    const outside = Object.keys(document.paths ?? {}).filter((path) => !path.startsWith('/v1/'));
    expect(outside.sort()).toEqual(['/health/live', '/health/ready', '/health/started', '/metrics']);
  });

  it('tells how a session call is secured, and what it can be refused with', () => {
    const operation = document.paths?.['/v1/me/two-factor/backup-codes']?.get;
    expect(operation?.security).toEqual([{ sessionCookie: [] }, { sessionToken: [] }]);
    expect(Object.keys(operation?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '401', '403', '404', '429', '503']),
    );
    expect(operation?.responses?.['403']?.description).toContain('step_up_required');
  });

  it('shows people the role and services the scope that they need', () => {
    expect(document.paths?.['/v1/organization/audit-log']?.get?.security).toEqual([
      { sessionCookie: ['administrator'] },
      { sessionToken: ['administrator'] },
      { sessionCookie: ['auditor'] },
      { sessionToken: ['auditor'] },
      { serviceToken: ['audit:read'] },
    ]);
  });

  it('says that queries are numbers and that commands take an Idempotency-Key', () => {
    const list = document.paths?.['/v1/users']?.get?.parameters;
    expect(list).toContainEqual(expect.objectContaining({ name: 'limit', in: 'query' }));
    const commands = operations.filter(({ method }) => method !== 'get');
    for (const { operation } of commands) {
      expect(operation.parameters).toContainEqual(
        expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }),
      );
    }
  });

  it('allows no field that a body does not name', () => {
    const body = document.paths?.['/v1/users']?.post?.requestBody;
    expect(JSON.stringify(body)).toContain('"additionalProperties":false');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toMatchObject({
      info: { title: 'Sallyport', version: '1.2.3' },
    });
  });
});
