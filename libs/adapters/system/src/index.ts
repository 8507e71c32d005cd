export * from './system-clock';
export * from './system-entropy';
