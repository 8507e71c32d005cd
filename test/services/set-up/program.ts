import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ProgramOptions {
  readonly command: string;
  /** Given what the line named the first time, so that a restart is found where it was. */
  readonly args: (before: string | undefined) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The line by which it says that it works; its first group is what the line names. */
  readonly ready: RegExp;
}

/** A program that runs as a process of its own and can be killed and started again. */
export class Program {
  private child: ChildProcess | undefined;
  private named: string | undefined;
  private changed: Readonly<Record<string, string>> = {};

  constructor(private readonly options: ProgramOptions) {}

  /** What it said of itself: an address. */
  get name(): string {
    return this.named ?? '';
  }

  /**
   * Resolves once it says that it works.
   * @param changed what is set otherwise from now on
   * @throws with what it said when it ends before
   */
  async start(changed: Readonly<Record<string, string>> = {}): Promise<this> {
    this.changed = { ...this.changed, ...changed };
    const { command, args, env, ready } = this.options;
    const child = spawn(command, args(this.named), {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], ...env, ...this.changed },
    });
    this.child = child;
    const said: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line);
      const found = ready.exec(line);
      if (!found) continue;
      this.named = found[1] ?? '';
      child.stdout.pipe(process.stderr, { end: false });
      return this;
    }
    throw new Error(`${command} ${args(this.named).join(' ')} did not start: ${said.join('\n')}`);
  }

  /** Ends it as a power cut would. Resolves when it is gone. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Ends it as an operator would. Resolves with its exit code. */
  stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    this.child = undefined;
    if (!child) return null;
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    }
    return child.exitCode;
  }
}
