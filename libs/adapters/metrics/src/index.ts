export * from './prom-metrics';
