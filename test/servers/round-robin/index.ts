export * from './round-robin';
