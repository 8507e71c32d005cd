const few = 3;

/** How often each fault is tried: `FAULT_ROUNDS`, or a few times. */
export const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? few);

/** A share of the rounds, for faults of which one round takes as long as several of another. At least one. */
export const roundsBy = (share: number): number => Math.max(1, Math.round(ROUNDS / share));
