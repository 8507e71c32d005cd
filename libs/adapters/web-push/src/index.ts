export * from './web-push-sender';
