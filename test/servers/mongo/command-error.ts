/** What a command is refused with. Codes and names are those of MongoDB's error_codes.yml. */
export class CommandError extends Error {
  constructor(
    readonly code: number,
    readonly codeName: string,
    message: string,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}
