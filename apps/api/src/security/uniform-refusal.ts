import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type DomainErrorCode } from '@sallyport/domain';
import { TIMERS, type Timers } from '@sallyport/ports';

/** Milliseconds before which no refusal is answered: well over what the slowest of its reasons takes. */
const FLOOR = 150;

/** Makes refusals for different reasons take the same time, so that the time tells nothing of the reason. */
@Injectable()
export class UniformRefusal {
  constructor(@Inject(TIMERS) private readonly timers: Timers) {}

  /** Runs `work`; holds its refusal of that code back until the floor is reached. */
  async of<Result>(code: DomainErrorCode, work: () => Promise<Result>): Promise<Result> {
    const floor = this.timers.sleep(FLOOR);
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError && error.code === code) await floor;
      throw error;
    }
  }

  /** Runs `work`, and answers at the floor at the earliest. */
  async atFloor<Result>(work: () => Promise<Result>): Promise<Result> {
    const [result] = await Promise.all([work(), this.timers.sleep(FLOOR)]);
    return result;
  }
}
