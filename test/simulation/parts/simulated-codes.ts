import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import type { Entropy } from '@sallyport/ports';
import type { Judged } from './judged';

/** The real codes; takes note of each that is judged. */
export class SimulatedCodes extends SpeakeasyOneTimeCodes {
  constructor(
    entropy: Entropy,
    private readonly judged: Judged,
  ) {
    super(entropy);
  }

  override isHotp(key: Buffer, counter: number, code: string): boolean {
    this.judged.code(key, counter, code);
    return super.isHotp(key, counter, code);
  }
}
