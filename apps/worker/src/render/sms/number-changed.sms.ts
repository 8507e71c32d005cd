import { smsAbout, required } from '../about';
import { oneLine } from '../message';

/** To the old number, which its owner may hold still. */
export const numberChangedSms = smsAbout(['PhoneNumberChanged'], {
  en: ({ organization, link }) =>
    `The phone number of your ${oneLine(organization)} account was changed. Not you? Undo it within 24 hours: ${required(link, 'link')}`,
  nl: ({ organization, link }) =>
    `Het telefoonnummer van je account bij ${oneLine(organization)} is gewijzigd. Was jij dit niet? Draai het binnen 24 uur terug: ${required(link, 'link')}`,
});
