import { existsSync } from 'node:fs';
import type { Config } from './config';
import { parseConfig } from './parse-config';

/**
 * The config of this process. In development a `.env` file of the working directory is read first; what the
 * environment says already has precedence over it.
 * @throws ConfigError; the caller prints it and exits with its code
 */
export function loadConfig(): Config {
  const env = process.env['SALLYPORT_ENV']?.trim() || 'development';
  if (env === 'development' && existsSync('.env')) process.loadEnvFile('.env');
  return parseConfig(process.env);
}
