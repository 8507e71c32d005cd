export { describeDemoLogins } from './describe-logins';
export { hasDemo } from './has-demo';
export { addressOf, DEMO_PASSWORD, DEMO_TOTP_SEED, people, type Person, type PersonName } from './people';
export { prepareDataFolder } from './prepare-data-folder';
export { seedDataFolder } from './seed-data-folder';
export { seedDemo, type SeedDemoParts, type SeededDemo } from './seed-demo';
