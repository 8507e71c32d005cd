export * from './start-sendgrid';
export * from './webhook';
