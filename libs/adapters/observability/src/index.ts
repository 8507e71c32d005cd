export * from './observe-event-store';
export * from './observe-hasher';
export * from './observe-jobs';
export * from './observe-senders';
export * from './open-observer';
export * from './otel-tracer';
export * from './prom-metrics';
export * from './watch-readers';
