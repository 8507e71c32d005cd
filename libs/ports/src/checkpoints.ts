/** Positions that reactors have reached. Apart from the read models, since a rebuild must not send anything again. */
export interface Checkpoints {
  /** 0 when there is none. */
  read(name: string): Promise<number>;
  write(name: string, position: number): Promise<void>;
}
export const CHECKPOINTS = Symbol('Checkpoints');
