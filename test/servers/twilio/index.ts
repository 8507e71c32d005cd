export * from './start-twilio';
