export * from './deliver-message';
export { EventReader } from './facts/event-reader';
export { MessageFactsLoader } from './facts/load-message-facts';
export * from './deliver-messages';
