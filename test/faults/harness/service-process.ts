import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { programOf } from './programs';

export interface ServiceOptions {
  /** Set beside what the service needs. */
  readonly env?: Readonly<Record<string, string>>;
  /** A program with its arguments that runs the service: one that takes rights or time from it. */
  readonly under?: readonly string[];
}

const running = new Set<ChildProcess>();
afterEach(async () => {
  await Promise.all([...running].map(kill));
});

/** The whole standalone service as a process of its own, on a data folder. */
export class ServiceProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly output: readonly string[],
  ) {}

  /** Resolves once it listens. @throws with what it said when it would not start */
  static async start(dataDir: string, options?: ServiceOptions): Promise<ServiceProcess> {
    const child = spawnService(dataDir, options);
    const complaint = text(child.stderr);
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /^Sallyport listens at (\S+)$/.exec(line)?.[1];
      if (url === undefined) continue;
      child.stdout.resume();
      return new ServiceProcess(child, url, output);
    }
    throw new Error(`the service did not start: ${await complaint}`);
  }

  /** Starts one that is expected to refuse. Resolves with its exit code, and the lines that it says why in. */
  static async refused(
    dataDir: string,
    options?: ServiceOptions,
  ): Promise<{ code: number; lines: string[] }> {
    const child = spawnService(dataDir, options);
    child.stdout.resume();
    const [complaint] = await Promise.all([text(child.stderr), gone(child)]);
    return { code: child.exitCode ?? -1, lines: complaint.split('\n').filter((line) => line !== '') };
  }

  /** All that it wrote to its terminal. */
  get said(): string {
    return this.output.join('');
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Ends it as a power cut would, apart from what the kernel still writes. Resolves when it is gone. */
  kill = (): Promise<void> => kill(this.child);

  /** Ends it as an operator would. Resolves with its exit code. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    await gone(this.child);
    return this.child.exitCode;
  }
}

function spawnService(dataDir: string, { env, under = [] }: ServiceOptions = {}) {
  const [program = '', ...args] = [...under, process.execPath, ...programOf('apps/standalone/src/main.ts')];
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      SALLYPORT_ENV: 'test',
      PORT: '0',
      SALLYPORT_DEMO: 'off',
      SALLYPORT_DATA_DIR: dataDir,
      SALLYPORT_RATE_LIMIT_SCALE: '1000',
      TRUSTED_PROXIES: 'loopback',
      ...env,
    },
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await gone(child);
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
