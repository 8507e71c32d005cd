import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

interface ChangeStepProps {
  /** To the page for people who lost every factor, or back from it. */
  readonly to: 'recovery' | 'challenge';
  readonly children: string;
}

/** Goes to another page of the same sign-in, and keeps where it leads to. */
export const ChangeStep = ({ to, children }: ChangeStepProps) => (
  <Anchor
    size="sm"
    renderRoot={(props) => (
      <Link
        {...props}
        from="/sign-in/$loginId"
        to="."
        search={({ recover: _, ...search }) => ({ ...search, ...(to === 'recovery' && { recover: true }) })}
      />
    )}
  >
    {children}
  </Anchor>
);
