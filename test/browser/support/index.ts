export * from './post';
export * from './push';
export * from './sign-in';
export * from './visitors';
