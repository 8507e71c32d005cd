import type { Random } from './random';

/** How often what goes wrong, by the seed: some worlds are calm, some are mad, most are mad in a way of their own. */
export class Faults {
  private active = true;
  private readonly rates: Record<Fault, number>;
  private readonly slow: number;

  constructor(private readonly random: Random) {
    const rate = (most: number): number => (random.chance(0.4) ? 0 : random.fraction() * most);
    this.rates = {
      'append lost': rate(0.08),
      'append unanswered': rate(0.08),
      'append doubled': rate(0.08),
      'append refused': rate(0.05),
      'read failed': rate(0.02),
      'subscription cut': rate(0.03),
      'events repeated': rate(0.1),
      'read models failed': rate(0.05),
      'queue failed': rate(0.05),
      'checkpoint failed': rate(0.2),
      'request lost': rate(0.05),
      'answer lost': rate(0.08),
      'request doubled': rate(0.1),
      'provider refused': rate(0.3),
      'provider unsure': rate(0.3),
      'process crashed': rate(0.01),
      'clock jumped': rate(0.005),
    };
    this.slow = rate(0.1);
  }

  /** Whether this goes wrong now. */
  strike(fault: Fault): boolean {
    return this.active && this.rates[fault] > 0 && this.random.chance(this.rates[fault]);
  }

  /** Milliseconds that a message travels: mostly few, at times many. */
  latency(): number {
    if (this.active && this.slow > 0 && this.random.chance(this.slow)) return this.random.between(20, 2_000);
    return this.random.between(0, 4);
  }

  /** Nothing goes wrong from now on. */
  end(): void {
    this.active = false;
  }
}

export type Fault =
  | 'append lost'
  | 'append unanswered'
  | 'append doubled'
  | 'append refused'
  | 'read failed'
  | 'subscription cut'
  | 'events repeated'
  | 'read models failed'
  | 'queue failed'
  | 'checkpoint failed'
  | 'request lost'
  | 'answer lost'
  | 'request doubled'
  | 'provider refused'
  | 'provider unsure'
  | 'process crashed'
  | 'clock jumped';
