/** What a command says, and the code that the process ends with. */
export interface Said {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

export const FAULTS_FOUND = 1;
