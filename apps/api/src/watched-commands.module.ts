import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { CommandBus, CqrsModule, type ICommand } from '@nestjs/cqrs';
import { DomainError } from '@sallyport/domain';
import { OBSERVER, type Observer } from '@sallyport/ports';
import { Problem } from './http';

/** Counts each command by its name and outcome, and traces what is done for it. */
@Module({ imports: [CqrsModule] })
export class WatchedCommandsModule implements OnModuleInit {
  constructor(
    private readonly bus: CommandBus,
    @Inject(OBSERVER) private readonly observer: Observer,
  ) {}

  /** The bus of Nest's has no place for this: its publisher hears of commands before they run, and never how they end. */
  onModuleInit(): void {
    const execute: (command: ICommand) => Promise<unknown> = this.bus.execute.bind(this.bus);
    this.bus.execute = (command: ICommand) => this.watch(command.constructor.name, () => execute(command));
  }

  private async watch<Result>(command: string, run: () => Promise<Result>): Promise<Result> {
    const { metrics, tracer } = this.observer;
    let outcome = 'done';
    try {
      return await tracer.span(command, {}, run);
    } catch (error) {
      // A rule that says no is at work; anything else is not.
      outcome = error instanceof DomainError || error instanceof Problem ? 'refused' : 'failed';
      throw error;
    } finally {
      metrics.count('sallyport_commands_total', { command, outcome });
    }
  }
}
