import type { PasswordHasher } from '@sallyport/ports';
import type { Here } from './services';

/** Takes as long as a real hash in simulated time, and no time in ours. What it hashed can be read from the hash. */
export class SimulatedHasher implements PasswordHasher {
  constructor(private readonly here: Here) {}

  async hash(password: string): Promise<string> {
    const { machine, services } = this.here();
    await machine.sleep(machine.random.between(20, 120));
    return `k1:$simulated$${services.random.bytes(6).toString('hex')}$${password}`;
  }

  async verify(hash: string | undefined, password: string): Promise<boolean> {
    const { machine, services } = this.here();
    await machine.sleep(machine.random.between(20, 120));
    if (hash === undefined) return false;
    services.judged.password(hash, password);
    return passwordOf(hash) === password;
  }

  needsRehash(): boolean {
    return false;
  }
}

/** The password that a simulated hash is of. */
export const passwordOf = (hash: string): string => hash.split('$').slice(3).join('$');
