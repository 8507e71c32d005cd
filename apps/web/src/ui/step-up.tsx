import { Modal } from '@mantine/core';
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { ApiError, isRefusal } from '../api/problem';
import { t } from '../i18n';
import { StepUpForm } from './step-up-form';

type WithStepUp = <Result>(action: () => Promise<Result>) => Promise<Result>;
type Answer = (isProven: boolean) => void;

const StepUpContext = createContext<WithStepUp>((action) => action());

/**
 * Gives a function that runs an action; when it is refused for want of a recent proof, that is asked for in a
 * dialog, and the action then goes on.
 */
export const useStepUp = (): WithStepUp => useContext(StepUpContext);

export function StepUpProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const answer = useRef<Answer>(() => {});

  const ask = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        answer.current = resolve;
        setOpen(true);
      }),
    [],
  );
  const finish: Answer = (isProven) => {
    setOpen(false);
    answer.current(isProven);
  };
  const withStepUp = useCallback<WithStepUp>(
    async (action) => {
      try {
        return await action();
      } catch (error) {
        if (!isRefusal(error, 'step_up_required')) throw error;
        if (!(await ask())) throw new ApiError(403, 'step_up_required', error.problem);
        return await action();
      }
    },
    [ask],
  );
  return (
    <StepUpContext value={withStepUp}>
      {children}
      <Modal
        opened={isOpen}
        onClose={() => finish(false)}
        title={t.common.stepUp.title}
        closeButtonProps={{ 'aria-label': t.common.close }}
        zIndex={300}
      >
        <StepUpForm onProven={() => finish(true)} />
      </Modal>
    </StepUpContext>
  );
}
