import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from '../../faults/harness/programs';
import { RedisServer } from '../../servers/redis';
import { RoundRobin } from '../../servers/round-robin';
import { Client } from '../../support';
import { Program } from './program';
import { documentsIn, eventStoreIn } from './servers';

/** The service as it runs in production: three servers, three kinds of process, two of the api behind one address. */
export class SetUp {
  private constructor(
    private readonly folder: string,
    readonly eventStore: Program,
    readonly documents: ReturnType<typeof documentsIn>,
    readonly redis: RedisServer,
    readonly apis: readonly [Program, Program],
    readonly projector: Program,
    readonly worker: Program,
    private readonly balancer: RoundRobin,
  ) {}

  static async start(): Promise<SetUp> {
    const folder = mkdtempSync(join(tmpdir(), 'sallyport-services-'));
    const documents = documentsIn(folder);
    const [eventStore, , redis] = await Promise.all([
      eventStoreIn(folder).start(),
      documents.program.start(),
      RedisServer.start(),
    ]);
    const env = environmentOf(eventStore.name, documents.program.name, redis.url);
    const apis = [processOf('api', env), processOf('api', env)] as const;
    const projector = processOf('projector', env);
    const worker = processOf('worker', env);
    const balancer = await RoundRobin.start(() => apis.map(({ name }) => name));
    const setUp = new SetUp(folder, eventStore, documents, redis, apis, projector, worker, balancer);
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

  /** One more process on the same servers, not started. */
  another(kind: Kind): Program {
    return processOf(kind, environmentOf(this.eventStore.name, this.documents.program.name, this.redis.url));
  }

  async stop(): Promise<void> {
    await this.balancer.stop();
    await Promise.all(this.processes.map((one) => one.kill()));
    await Promise.all([this.eventStore.kill(), this.documents.program.kill(), this.redis.stop()]);
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
