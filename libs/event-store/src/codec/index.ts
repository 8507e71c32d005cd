export * from './codec';
export { UnreadableField } from './field-encryption';
