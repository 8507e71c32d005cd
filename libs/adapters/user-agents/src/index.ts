export * from './describe-user-agent';
