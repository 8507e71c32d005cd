import 'reflect-metadata';
import { enableCompileCache } from 'node:module';
import { DataFolderError } from '@sallyport/adapters/sqlite';
import { ConfigError, loadConfig } from '@sallyport/config';
import { describeDemoLogins, hasDemo } from './demo';
import { startStandalone, type Standalone } from './start-standalone';

enableCompileCache();

/** sysexits.h: configuration error. */
const CANNOT_BE_CONFIGURED = 78;
/** Milliseconds after which a stop is no longer waited for. */
const STOP_TAKES_AT_MOST = 10_000;

async function main(): Promise<void> {
  const service = await startStandalone(loadConfig());
  await announce(service);
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      setTimeout(() => process.exit(1), STOP_TAKES_AT_MOST).unref();
      service.stop().then(() => process.exit(0), fail);
    });
  }
}

async function announce({ url, config, parts, showsOutbox }: Standalone): Promise<void> {
  const lines = [
    `Sallyport listens at ${url}`,
    `  Pages          ${url}/`,
    ...(showsOutbox ? [`  Outbox         ${url}/outbox`] : []),
    `  API            ${url}/v1, described at ${url}/docs`,
    `  Data folder    ${config.dataDir}`,
  ];
  if (await hasDemo(parts.store, parts.keys)) lines.push('', ...describeDemoLogins());
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** One clear line for what the operator can mend; the whole error for what nobody thought of. */
function fail(error: unknown): never {
  const isKnown = error instanceof ConfigError || error instanceof DataFolderError;
  process.stderr.write(`${isKnown ? error.message : (error as Error).stack}\n`);
  process.exit(isKnown ? CANNOT_BE_CONFIGURED : 1);
}

main().catch(fail);
