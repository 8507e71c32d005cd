import { Modal } from '@mantine/core';
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { isRefusal } from '../api/problem';
import { t } from '../i18n';
import { StepUpForm } from './step-up-form';

type WithStepUp = <Result>(action: () => Promise<Result>) => Promise<Result>;
type Answer = (isProven: boolean) => void;

/** Refusals that a step-up gets past: none was recent, or it has to be by another factor than the number. */
const reasons = ['step_up_required', 'factors_frozen'] as const;
type Reason = (typeof reasons)[number];

const StepUpContext = createContext<WithStepUp>((action) => action());

/**
 * Gives a function that runs an action; when it is refused for want of a step-up, that is asked for in a dialog, and
 * the action then goes on.
 */
export const useStepUp = (): WithStepUp => useContext(StepUpContext);

export function StepUpProvider({ children }: { readonly children: ReactNode }) {
  const [reason, setReason] = useState<Reason>();
  const answer = useRef<Answer>(() => {});

  const ask = useCallback(
    (because: Reason) =>
      new Promise<boolean>((resolve) => {
        answer.current = resolve;
        setReason(because);
      }),
    [],
  );
  const finish: Answer = (isProven) => {
    setReason(undefined);
    answer.current(isProven);
  };
  const withStepUp = useCallback<WithStepUp>(
    async (action) => {
      const asked = new Set<Reason>();
      for (;;) {
        try {
          return await action();
        } catch (error) {
          const because = reasons.find((one) => isRefusal(error, one));
          if (!because || asked.has(because) || !(await ask(because))) throw error;
          asked.add(because);
        }
      }
    },
    [ask],
  );
  return (
    <StepUpContext value={withStepUp}>
      {children}
      <Modal
        opened={reason !== undefined}
        onClose={() => finish(false)}
        title={t.common.stepUp.title}
        closeButtonProps={{ 'aria-label': t.common.close }}
        zIndex={300}
      >
        <StepUpForm isFrozen={reason === 'factors_frozen'} onProven={() => finish(true)} />
      </Modal>
    </StepUpContext>
  );
}
