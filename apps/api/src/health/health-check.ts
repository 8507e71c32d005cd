/** A part that the service cannot do without. */
export interface HealthCheck {
  readonly name: string;
  /** Rejects when the part cannot be used just now. */
  check(): Promise<Health>;
}
/** `behind`: it can be used, and shows what was. */
export type Health = { readonly status: 'ok' } | { readonly status: 'behind'; readonly detail: string };
/** A list of {@link HealthCheck}. */
export const HEALTH_CHECKS = Symbol('HealthChecks');

export const ok = { status: 'ok' } as const;
