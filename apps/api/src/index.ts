export { ApiModule } from './api.module';
export { createApp } from './http/create-app';
export { createLogger, type Logger } from './http/logger';
export type { ApiParts } from './parts.module';
