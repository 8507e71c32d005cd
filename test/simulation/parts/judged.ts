/** The guesses that were looked at. A repeated command looks at the same one again. */
export class Judged {
  /** Passwords, each with the hash that it was compared with. */
  readonly passwords: { readonly hash: string; readonly password: string }[] = [];
  /** Different ones, by key: each challenge has one of its own. */
  private readonly ofCodes = new Map<string, Set<string>>();
  /** Codes of all challenges. */
  codes = 0;
  /** Codes of the challenge at which most were guessed. */
  codesOfOne = 0;

  password(hash: string, password: string): void {
    this.passwords.push({ hash, password });
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
