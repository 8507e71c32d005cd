import { smsAbout, required } from '../about';
import { oneLine } from '../message';

/** To the old number, which its owner may hold still. */
export const numberChangedSms = smsAbout(
  ['PhoneNumberChanged'],
  ({ organization, link }) =>
    `The phone number of your ${oneLine(organization)} account was changed. Not you? Take it back within 24 hours: ${required(link, 'link')}`,
);
