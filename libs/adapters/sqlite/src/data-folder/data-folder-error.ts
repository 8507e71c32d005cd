/** The data folder cannot be used as it is. `cure` says what an operator can do about it. */
export class DataFolderError extends Error {
  constructor(
    problem: string,
    readonly cure: string,
    options?: ErrorOptions,
  ) {
    super(`${problem}. ${cure}`, options);
    this.name = 'DataFolderError';
  }
}
