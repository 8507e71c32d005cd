export * from './twilio-call-backs';
export * from './twilio-sms-sender';
