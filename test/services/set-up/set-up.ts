import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from '../../faults/harness/programs';
import { openFoundation } from '@sallyport/composition';
import { parseConfig } from '@sallyport/config';
import { RedisServer } from '../../servers/redis';
import { RoundRobin } from '../../servers/round-robin';
import { Client } from '../../support/client';
import { Program } from './program';
import { eventStoreIn, ferretDbIn, testDocuments } from './servers';

export interface StartOptions {
  /** Documents are kept by a real server, which takes its time, and outlive a kill. */
  readonly ferretDb?: boolean;
  /** What is set otherwise, in every process. */
  readonly env?: Environment;
}

/** The service as it runs in production: three servers, three kinds of process, two of the api behind one address. */
export class SetUp {
  private constructor(
    private readonly folder: string,
    readonly eventStore: Program,
    readonly documents: Program,
    readonly redis: RedisServer,
    readonly apis: readonly [Program, Program],
    readonly projector: Program,
    readonly worker: Program,
    private readonly balancer: RoundRobin,
    private changed: Environment,
  ) {}

  static async start({ ferretDb = false, env: changed = {} }: StartOptions = {}): Promise<SetUp> {
    const folder = mkdtempSync(join(tmpdir(), 'sallyport-services-'));
    const documents = ferretDb ? ferretDbIn(folder) : testDocuments();
    const [eventStore, , redis] = await Promise.all([
      eventStoreIn(folder).start(),
      documents.start(),
      RedisServer.start(),
    ]);
    const env = { ...environmentOf(eventStore.name, documents.name, redis.url), ...changed };
    const apis = [processOf('api', env), processOf('api', env)] as const;
    const projector = processOf('projector', env);
    const worker = processOf('worker', env);
    const balancer = await RoundRobin.start(() => apis.map(({ name }) => name));
    const setUp = new SetUp(
      ...([folder, eventStore, documents, redis, apis, projector, worker, balancer, changed] as const),
    );
    await Promise.all(setUp.processes.map((one) => one.start()));
    return setUp;
  }

  get processes(): readonly Program[] {
    return [...this.apis, this.projector, this.worker];
  }

  /** Where all processes of the api are reached. */
  get url(): string {
    return this.balancer.url;
  }

  get client(): Client {
    return new Client(this.url);
  }

  /** The log and the documents as a process of the service sees them; to be closed. */
  look() {
    return openFoundation(parseConfig(this.environment), 'test');
  }

  /** One more process on the same servers, not started. */
  another(kind: Kind): Program {
    return processOf(kind, this.environment);
  }

  /** Restarts all processes, those of the api one after the other, as a roll-out does, with what is set otherwise from then on. */
  async rollOut(changed: Environment): Promise<void> {
    this.changed = { ...this.changed, ...changed };
    const restart = async (one: Program) => {
      await one.stop();
      await one.start(changed);
    };
    for (const api of this.apis) await restart(api);
    await Promise.all([this.projector, this.worker].map(restart));
  }

  /** What every process of the service is told. */
  get environment(): Environment {
    return {
      ...environmentOf(this.eventStore.name, this.documents.name, this.redis.url),
      ...this.changed,
    };
  }

  async stop(): Promise<void> {
    await this.balancer.stop();
    await Promise.all(this.processes.map((one) => one.kill()));
    await Promise.all([this.eventStore.kill(), this.documents.kill(), this.redis.stop()]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export type Kind = 'api' | 'projector' | 'worker';
type Environment = Readonly<Record<string, string>>;

/** One key for all set-ups of this run: a process that is started again has to know it. */
const keys = `test:${randomBytes(32).toString('base64')}`;

const environmentOf = (eventStoreUrl: string, mongodbUri: string, redisUrl: string): Environment => ({
  SALLYPORT_ENV: 'test',
  PORT: '0',
  SALLYPORT_KEYS: keys,
  SALLYPORT_RATE_LIMIT_SCALE: '1000',
  TRUSTED_PROXIES: 'loopback',
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  EVENTSTORE_URL: eventStoreUrl,
  MONGODB_URI: mongodbUri,
  REDIS_URL: redisUrl,
});

const processOf = (kind: Kind, env: Environment): Program =>
  new Program({
    command: process.execPath,
    args: () => programOf(`apps/${kind}/src/main.ts`),
    env,
    ready: /^Sallyport .*?(http:\S+)?$/,
  });
