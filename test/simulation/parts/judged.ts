/** The guesses that were looked at, each counted once: a repeated command looks at the same one again. */
export class Judged {
  private readonly ofPasswords = new Set<string>();
  /** By key: each challenge has one of its own. */
  private readonly ofCodes = new Map<string, Set<string>>();
  /** Codes of all challenges. */
  codes = 0;
  /** Codes of the challenge at which most were guessed. */
  codesOfOne = 0;

  get passwords(): number {
    return this.ofPasswords.size;
  }

  password(hash: string, password: string): void {
    this.ofPasswords.add(`${hash} ${password}`);
  }

  code(key: Buffer, counter: number, code: string): void {
    const id = key.toString('base64url');
    const guesses = this.ofCodes.get(id) ?? new Set();
    this.ofCodes.set(id, guesses);
    if (guesses.has(`${counter} ${code}`)) return;
    guesses.add(`${counter} ${code}`);
    this.codes += 1;
    this.codesOfOne = Math.max(this.codesOfOne, guesses.size);
  }
}
