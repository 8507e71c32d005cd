export * from './connect-redis';
export * from './redis-idempotency-store';
export * from './redis-rate-limiter';
