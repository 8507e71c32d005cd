/** Ids for specs; UUIDs of version 7, told apart at a glance by their last digits. */
const id = (number: number) => `019ab000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const acme = id(1);
export const otherOrganization = id(2);
export const ana = id(11);
export const bob = id(12);
export const someDevice = id(21);
export const otherDevice = id(22);
export const someLocation = id(31);
export const otherLocation = id(32);
export const someLogin = id(41);
export const otherLogin = id(42);
export const someSession = id(51);
export const otherSession = id(52);
export const someChallenge = id(61);
export const otherChallenge = id(62);
export const someReset = id(71);
export const otherReset = id(72);
export const someAttempt = id(81);
export const otherAttempt = id(82);
export const someFactor = id(91);
export const otherFactor = id(92);
export const somePhoneChange = id(101);
export const otherPhoneChange = id(102);
export const someToken = id(111);
export const otherToken = id(112);
