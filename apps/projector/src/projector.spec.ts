import type { Job, JobQueue } from '@sallyport/ports';
import { MemoryCheckpoints, MemoryReadModelStore, type ProjectionBatch } from '@sallyport/read-models';
import {
  acme,
  ana,
  challengeIssued,
  MemoryLog,
  someLogin,
  twoFactorPolicyChanged,
  userRegistered,
} from '@sallyport/testing';
import { SystemTimers } from '@sallyport/adapters/system';
import { StoreUnavailable } from '@sallyport/event-store';
import { Projector } from './projector';

/** Read models that take nothing until they are let. */
class HeldReadModels extends MemoryReadModelStore {
  private release = (): void => undefined;
  private readonly held = new Promise<void>((resolve) => (this.release = resolve));

  override async apply(batches: readonly ProjectionBatch[], checkpoint: number): Promise<void> {
    await this.held;
    await super.apply(batches, checkpoint);
  }

  let(): void {
    this.release();
  }
}

/** Tells of each job that comes. */
class Jobs implements JobQueue {
  private readonly come: Job[] = [];
  private wake = (): void => undefined;

  async add(job: Job): Promise<void> {
    this.come.push(job);
    this.wake();
  }

  async until(template: string): Promise<void> {
    while (!this.has(template)) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  has = (template: string): boolean => this.come.some((job) => job.template === template);
  settledUpTo = (seen: number): number => seen;
  process(): void {}
  async idle(): Promise<void> {}
  async close(): Promise<void> {}
}

it('tells administrators of a new policy once the list of them is there, and keeps no code waiting', async () => {
  const log = new MemoryLog();
  const readModels = new HeldReadModels();
  const queue = new Jobs();
  const checkpoints = new MemoryCheckpoints();
  const parts = { ...log, readModels, checkpoints, queue, timers: new SystemTimers() };
  const errors: unknown[] = [];
  const projector = new Projector(parts, (_message, { err }) => errors.push(err));
  await log.record(`user-${ana}`, userRegistered({ role: 'administrator' }));
  await log.record(`organization-${acme}`, twoFactorPolicyChanged());
  await log.record(`login-${someLogin}`, challengeIssued());
  await projector.start();
  await queue.until('code');
  expect(queue.has('policy-changed')).toBe(false);
  readModels.let();
  await queue.until('policy-changed');
  expect(errors.filter((error) => !(error instanceof StoreUnavailable))).toEqual([]);
  await projector.stop();
}, 60_000);
