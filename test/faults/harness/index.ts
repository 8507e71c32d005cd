export * from './programs';
export * from './rounds';
export * from './service-process';
export * from './tally';
export * from './temporary-folder';
export * from './strace';
export * from './rights';
export * from './faulty-event-store';
