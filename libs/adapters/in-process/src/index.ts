export * from './in-process-job-queue';
export * from './memory-idempotency-store';
export * from './memory-rate-limiter';
