import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from './load-config';

describe('loading the config', () => {
  const before = { env: { ...process.env }, folder: process.cwd() };
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'sallyport-env-'));
    writeFileSync(join(folder, '.env'), 'PORT=4001\nLOG_LEVEL=warn\n');
    process.chdir(folder);
    delete process.env['PORT'];
    delete process.env['LOG_LEVEL'];
  });
  afterEach(() => {
    process.chdir(before.folder);
    for (const name of ['PORT', 'LOG_LEVEL', 'SALLYPORT_ENV']) {
      if (before.env[name] === undefined) delete process.env[name];
      else process.env[name] = before.env[name];
    }
  });

  it('reads .env in development, below what the environment says', () => {
    process.env['LOG_LEVEL'] = 'error';
    expect(loadConfig()).toMatchObject({ port: 4001, logLevel: 'error' });
  });

  it('leaves .env alone elsewhere', () => {
    process.env['SALLYPORT_ENV'] = 'test';
    expect(loadConfig().port).toBe(3000);
  });
});
