import { securityHeaders } from './security-headers';

describe('the security headers', () => {
  const at = securityHeaders({ env: 'development' });

  it.each(['/v1/session', '/health/live', '/metrics', '/openapi.json', '*'])(
    'forbid everything for %s',
    (path) => {
      expect(at(path)).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    },
  );

  it.each(['/docs', '/docs/problems', '/', '/sessions'])(
    'allow %s its own scripts and styles only, and no frame',
    (path) => {
      const policy = at(path)['content-security-policy'];
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("default-src 'none'");
    },
  );

  it('insist on TLS in production', () => {
    expect(at('/')).not.toHaveProperty('strict-transport-security');
    expect(securityHeaders({ env: 'production' })('/')['strict-transport-security']).toMatch(
      /max-age=31536000/,
    );
  });
});
