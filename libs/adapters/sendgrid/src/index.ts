export * from './sendgrid-call-backs';
export * from './sendgrid-email-sender';
