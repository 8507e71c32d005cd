export * from './post';
export * from './sign-in';
export * from './visitors';
