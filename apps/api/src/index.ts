export { ApiModule } from './api.module';
export { createApp } from './http/create-app';
export type { ApiParts } from './parts.module';
