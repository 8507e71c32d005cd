import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Why no Redis can be started on this machine; undefined when one can. */
export function whyNoRedis(): string | undefined {
  const { error } = spawnSync('redis-server', ['--version']);
  return error && 'redis-server is not on PATH';
}

/** Tells that specs are not run, and why. */
export const tellNoRedis = (specs: string, why: string): void =>
  void process.stderr.write(`not run: ${specs}, since ${why}\n`);

/** A real Redis of a test's own, on this machine alone, that can be killed and started again on what it had on disk. */
export class RedisServer {
  private child: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly folder: string,
  ) {}

  /** Starts one, on a port below those that the system gives to others: a restart finds it free. */
  static async start(): Promise<RedisServer> {
    const folder = mkdtempSync(join(tmpdir(), 'sallyport-redis-'));
    for (let tries = 1; ; tries += 1) {
      const server = new RedisServer(randomInt(10_000, 30_000), folder);
      try {
        await server.restart();
        return server;
      } catch (error) {
        if (tries === 20) throw error;
      }
    }
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Ends it as a power cut would. Resolves when it is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }

  /** Resolves once it takes connections. @throws with what it said when it does not start */
  async restart(): Promise<void> {
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder];
    const durable = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''];
    const child = spawn('redis-server', [...args, ...durable], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    let said = '';
    for await (const line of createInterface({ input: child.stdout })) {
      said += `${line}\n`;
      if (!line.includes('Ready to accept connections')) continue;
      child.stdout.resume();
      return;
    }
    throw new Error(`Redis did not start: ${said}`);
  }

  /** Ends it and removes what it kept. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
