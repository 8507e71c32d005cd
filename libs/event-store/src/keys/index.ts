export * from './lookup-ids';
export * from './data-keys';
export * from './key-ring';
export * from './seal';
export * from './vapid-keys';
