export * from './config';
export * from './describe-config';
export * from './keys';
export * from './load-config';
export * from './parse-config';
export * from './trusted-proxies';
