import { ConfigError, loadConfig, type Config } from '@sallyport/config';

/** A part of the service that does its work. */
export interface Running {
  /** What a terminal is told once it does. */
  readonly says: string;
  /** Begins nothing new, ends what is under way, lets go of all. */
  stop(): Promise<void>;
}

/** Milliseconds after which a stop is no longer waited for. */
const STOP_TAKES_AT_MOST = 10_000;

/** Runs a part of the service as this process, until a signal ends it. */
export function runProcess(start: (config: Config) => Promise<Running>): void {
  const run = async () => {
    const running = await start(loadConfig());
    process.stdout.write(`${running.says}\n`);
    stopOnSignal(running);
  };
  run().catch(fail);
}

function stopOnSignal(running: Running): void {
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      setTimeout(() => process.exit(1), STOP_TAKES_AT_MOST).unref();
      running.stop().then(() => process.exit(0), fail);
    });
  }
}

/** What an operator can mend names its exit code, and is told in its own words; anything else with its stack. */
function fail(error: unknown): never {
  const { message, stack } = error as Error;
  const exitCode = error instanceof ConfigError ? ConfigError.exitCode : undefined;
  process.stderr.write(`${exitCode === undefined ? stack : message}\n`);
  process.exit(exitCode ?? 1);
}
