export * from './speakeasy-one-time-codes';
