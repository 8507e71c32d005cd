import type { Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandRunner } from '@sallyport/event-store';
import { LRUCache } from 'lru-cache';
import { ApiModule, createApp, type ApiParts } from '../../../apps/api/src';
import { LastWritten } from '../../../apps/api/src/http';
import { AccessNotes } from '../../../apps/api/src/security/access-notes';
import { Members } from '../../../apps/api/src/security/members';
import { Administrators } from '../../../apps/api/src/users/administrators';
import type { Machine } from '../core/machine';
import { apiParts } from '../parts/api-parts';
import type { Services } from '../parts/services';

/** Few, so that states leave the cache and come back. */
const CACHED_STATES = 40;

/** What an api process keeps in memory beside its runner's cache: gone when it dies. */
const volatile: readonly Type<object>[] = [LastWritten, Administrators];
/** The same, in caches so large that making them anew takes longer than much of a world. */
const cached: readonly Type<object>[] = [AccessNotes, Members];

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Behind `/v1`. */
  readonly path: string;
  readonly body?: object;
  /** Address of the client. */
  readonly from: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  /** Of the last event that the command wrote; 0 when it wrote none. */
  readonly position: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whoever asked knows what was asked for
  readonly body: any;
}

interface LoggedError {
  readonly code?: string;
  readonly msg: string;
  readonly err?: { readonly stack: string };
}

/**
 * One api process: the real app on simulated parts. Making one takes longer than a whole world lasts, so it is made
 * once, goes from world to world, and loses its memory on the way.
 */
export class ApiProcess {
  private place: { readonly machine: Machine; readonly services: Services } | undefined;
  private readonly parts: ApiParts;
  private app!: NestFastifyApplication;
  /** Errors of this world that no part which was away can account for. */
  readonly failures: string[] = [];

  private constructor() {
    const here = () => {
      if (!this.place) throw new Error('this process is in no world');
      return this.place;
    };
    this.parts = apiParts(here, (line) => this.note(JSON.parse(line) as LoggedError));
  }

  static async start(): Promise<ApiProcess> {
    const api = new ApiProcess();
    api.app = await createApp(ApiModule.on(api.parts), api.parts.config);
    await api.app.getHttpAdapter().getInstance().ready();
    return api;
  }

  /** Comes into a world, as a new process of a machine there. */
  async join(machine: Machine, services: Services): Promise<void> {
    this.place = { machine, services };
    this.failures.length = 0;
    await this.forget();
  }

  /** What a new process knows: nothing. */
  async forget(): Promise<void> {
    const { store, codec, timers, runner } = this.parts;
    Object.assign(runner, new CommandRunner(store, codec, timers, { cachedStates: CACHED_STATES }));
    for (const type of volatile) {
      const fresh = await this.app.get(ModuleRef).create<object>(type);
      Object.assign(this.app.get<object>(type, { strict: false }), fresh);
    }
    for (const type of cached)
      for (const part of Object.values(this.app.get<object>(type, { strict: false })))
        if (part instanceof LRUCache) part.clear();
  }

  /** The answer to a request; never comes when the process dies over it. */
  async answer({ method, path, body, from, headers }: Request): Promise<Reply> {
    const {
      statusCode,
      headers: given,
      payload,
    } = await this.app.inject({
      method,
      url: `/v1${path}`,
      remoteAddress: from,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    return {
      status: statusCode,
      position: Number(given['sallyport-position'] ?? 0),
      body: payload === '' ? undefined : (JSON.parse(payload) as unknown),
    };
  }

  private note({ code, err, msg }: LoggedError): void {
    if (code === 'internal') this.failures.push(err?.stack ?? msg);
  }

  async stop(): Promise<void> {
    await this.app.close();
  }
}
