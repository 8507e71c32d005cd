import type { Instant } from '@sallyport/domain';
import type { Actor } from '../metadata';
import type { Position } from '../event-store';

/** On whose behalf, when and why a command runs: what its events say of themselves beside their data. */
export interface CommandContext {
  /** UUID. The same for a repeat of the same command, which then makes the same ids. */
  readonly commandId: string;
  /** An earlier run of the same command may have written something: what it wrote must not be written again. */
  readonly repeated?: boolean;
  /** The command's moment; all its decisions use this one. */
  readonly now: Instant;
  readonly actor: Actor;
  readonly organizationId: string;
  /** The user whom the command is about. */
  readonly userId?: string;
  readonly sessionId?: string;
  readonly correlationId: string;
  readonly causationId: string;
  /** Takes note of each append; `last` is what the command's answer names. */
  readonly written: WrittenPosition;
}

/** The furthest position that a command wrote; 0 when it wrote nothing. */
export interface WrittenPosition {
  last: Position;
}
