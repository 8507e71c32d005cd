import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

interface Route {
  readonly segments: readonly string[];
  readonly method: string;
}

/** Knows which paths this app serves by which methods: the router itself tells only that it found nothing. */
@Injectable()
export class RouteTable {
  private readonly routes: Route[] = [];

  /** Takes note of all routes that the instance gets from now on. */
  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ url, method }) => {
      for (const one of [method].flat()) this.routes.push({ segments: url.split('/'), method: one });
    });
  }

  /** Methods that the path of a URL takes; none when there is nothing at it. */
  methodsAt(url: string): string[] {
    const segments = (url.split('?')[0] ?? '').split('/');
    const matching = this.routes.filter((route) => matches(route.segments, segments));
    return [...new Set(matching.map(({ method }) => method))].sort();
  }

  has(method: string, path: string): boolean {
    const segments = path.split('/');
    return this.routes.some((route) => route.method === method && matches(route.segments, segments));
  }
}

const matches = (pattern: readonly string[], segments: readonly string[]): boolean =>
  pattern.length === segments.length &&
  pattern.every((part, index) => (part.startsWith(':') ? segments[index] !== '' : part === segments[index]));
