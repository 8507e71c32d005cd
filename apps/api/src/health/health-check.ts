/** A part that the service cannot do without. */
export interface HealthCheck {
  readonly name: string;
  /** Rejects when the part cannot be used just now. */
  check(): Promise<void>;
}
/** A list of {@link HealthCheck}. */
export const HEALTH_CHECKS = Symbol('HealthChecks');
