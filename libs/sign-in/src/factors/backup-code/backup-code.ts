import { decideUseBackupCode, enrolledFactors, factors, remainingCodes, streamOf } from '@sallyport/domain';
import { appendTo } from '@sallyport/event-store';
import { commitInOrder } from '../../order';
import type { Factor } from '../factor';
import { settle } from '../settle';

/** One of ten codes, each good once: a way in without the phone. */
export const backupCode: Factor = {
  isDelivered: false,
  amr: 'otp',
  isEnrolled: (state) => enrolledFactors(state).includes('backup_code'),
  // Codes that were e-mailed are as good as the mailbox, and no better.
  channel: ({ backupCodes }) => (backupCodes?.emailed ? 'mailbox' : 'paper'),
  hint: (state) => ({ remaining: remainingCodes(state) }),
  judge({ log }, context, code) {
    const stream = streamOf(factors, context.userId);
    const use = appendTo(stream, (state) => decideUseBackupCode({ code }, state), 'backup-code');
    return settle(commitInOrder(log, context, { useUp: use }), null, 'wrong');
  },
};
