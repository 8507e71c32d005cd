/** What can befall a call. `killed` ends the whole server as a crash would, `silent` never answers. */
export interface FaultsOf {
  append: 'killed-before-commit' | 'killed-after-commit' | 'silent' | 'silent-after-commit' | 'no-position';
  read: 'killed' | 'silent';
  subscription: 'killed' | 'silent' | 'dropped' | 'denied';
}
export type Operation = keyof FaultsOf;

interface Planned {
  readonly operation: Operation;
  readonly fault: string;
  readonly afterEvents: number;
}

/** The faults that are to come, each for one call. */
export class Faults {
  private readonly planned: Planned[] = [];

  /** The next call of this kind has the fault, after it gave so many events. */
  next<Kind extends Operation>(operation: Kind, fault: FaultsOf[Kind], { afterEvents = 0 } = {}): void {
    this.planned.push({ operation, fault, afterEvents });
  }

  take<Kind extends Operation>(operation: Kind): { fault?: FaultsOf[Kind]; afterEvents: number } {
    const index = this.planned.findIndex((one) => one.operation === operation);
    const [found] = index < 0 ? [] : this.planned.splice(index, 1);
    return found
      ? { fault: found.fault as FaultsOf[Kind], afterEvents: found.afterEvents }
      : { afterEvents: 0 };
  }

  /** Faults that no call has met yet. */
  get left(): number {
    return this.planned.length;
  }
}
