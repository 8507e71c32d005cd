import type { LocationGranularity, RequirementReason } from '@sallyport/domain';
import { emailAbout } from '../about';
import { formatTime } from '../format-time';

const occasions: Record<RequirementReason, string> = {
  every_login: 'at every sign-in',
  new_device: 'on a new device',
  new_location: 'in a new place',
};
const places: Record<LocationGranularity, string> = {
  country: 'by country',
  region: 'by region',
  city: 'by city',
};

/** Goes to all administrators: whoever took over one of them must not loosen the policy unseen. */
export const policyChanged = emailAbout(
  'TwoFactorPolicyChanged',
  ({ organization, event, actor, at, recipient }) => {
    const { requireOn, deviceTrustDays, locationGranularity } = event.data.policy;
    const asked = requireOn.map((reason) => occasions[reason]).join(', ');
    return {
      subject: `Two-factor policy of ${organization} changed`,
      lead: asked
        ? `${organization} now asks for a second factor ${asked}.`
        : `${organization} no longer asks for a second factor.`,
      facts: [
        ['Second factor', asked || 'Off'],
        ['Devices stay known for', deviceTrustDays === 1 ? '1 day' : `${deviceTrustDays} days`],
        ['Places are told apart', places[locationGranularity]],
        ['Changed by', actor ?? 'You'],
        ['Time', formatTime(at, recipient.timeZone)],
      ],
      paragraphs: ['If nobody of you meant this, sign in and set the policy right.'],
    };
  },
);
