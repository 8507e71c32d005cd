import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Config } from './config';
import { parseConfig } from './parse-config';

/**
 * The config of this process. In development a `.env` file of the working directory is read too; what the
 * environment itself says has precedence over it.
 * @throws ConfigError; the caller prints it and exits with its code
 */
export const loadConfig = (): Config => parseConfig(readEnvironment());

/** The environment of this process, with what the `.env` file adds to it. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  const { env } = process;
  const isDevelopment = (env['SALLYPORT_ENV']?.trim() || 'development') === 'development';
  const file = isDevelopment && existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return { ...file, ...env };
}
