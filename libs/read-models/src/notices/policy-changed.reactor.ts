import { defineReactor, sendTo } from '../kernel/define-reactor';

/** All administrators are told of a new policy, the one who set it among them. */
export const policyNotices = defineReactor({
  name: 'policy-notices',
  on: {
    TwoFactorPolicyChanged: async (e, lookups) => {
      const administrators = await lookups.administrators(e.metadata.organizationId);
      return administrators.map((userId) => sendTo(userId, 'email', 'policy-changed', e));
    },
  },
});
