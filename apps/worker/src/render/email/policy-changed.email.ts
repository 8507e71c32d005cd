import type { InEveryLanguage, LocationGranularity, RequirementReason } from '@sallyport/domain';
import { emailAbout } from '../about';
import { formatTime } from '../format-time';

const occasions: InEveryLanguage<Record<RequirementReason, string>> = {
  en: { every_login: 'at every sign-in', new_device: 'on a new device', new_location: 'in a new place' },
  nl: {
    every_login: 'bij elke keer inloggen',
    new_device: 'op een nieuw apparaat',
    new_location: 'op een nieuwe locatie',
  },
};
const places: InEveryLanguage<Record<LocationGranularity, string>> = {
  en: { country: 'by country', region: 'by region', city: 'by city' },
  nl: { country: 'per land', region: 'per regio', city: 'per stad' },
};

/** Goes to all administrators: whoever took over one of them must not loosen the policy unseen. */
export const policyChanged = emailAbout('TwoFactorPolicyChanged', {
  en: ({ organization, event, actor, at, recipient }) => {
    const { requireOn, deviceTrustDays, locationGranularity, recoveryDelayHours } = event.data.policy;
    const asked = requireOn.map((reason) => occasions.en[reason]).join(', ');
    return {
      subject: `Two-factor policy of ${organization} changed`,
      lead: asked
        ? `${organization} now asks for a second factor ${asked}.`
        : `${organization} no longer asks for a second factor.`,
      facts: [
        ['Second factor', asked || 'Off'],
        ['Devices stay trusted for', deviceTrustDays === 1 ? '1 day' : `${deviceTrustDays} days`],
        ['Places are told apart', places.en[locationGranularity]],
        ['A recovery takes', `${recoveryDelayHours} hours`],
        ['Changed by', actor ?? 'You'],
        ['Time', formatTime(at, recipient)],
      ],
      paragraphs: ['If nobody of you meant this, sign in and set the policy right.'],
    };
  },
  nl: ({ organization, event, actor, at, recipient }) => {
    const { requireOn, deviceTrustDays, locationGranularity, recoveryDelayHours } = event.data.policy;
    const asked = requireOn.map((reason) => occasions.nl[reason]).join(', ');
    return {
      subject: `Beleid voor tweestapsverificatie van ${organization} gewijzigd`,
      lead: asked
        ? `${organization} vraagt nu om een tweede stap ${asked}.`
        : `${organization} vraagt niet meer om een tweede stap.`,
      facts: [
        ['Tweede stap', asked || 'Uit'],
        ['Apparaten blijven vertrouwd', deviceTrustDays === 1 ? '1 dag' : `${deviceTrustDays} dagen`],
        ['Locaties worden onderscheiden', places.nl[locationGranularity]],
        ['Herstel van een account duurt', `${recoveryDelayHours} uur`],
        ['Gewijzigd door', actor ?? 'Jou'],
        ['Tijd', formatTime(at, recipient)],
      ],
      paragraphs: ['Heeft niemand van jullie dit bedoeld, log dan in en zet het beleid recht.'],
    };
  },
});
