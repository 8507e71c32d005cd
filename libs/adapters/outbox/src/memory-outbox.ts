import type { OutboxMessage, OutboxQuery, WritableOutbox } from '@sallyport/ports';

/** An outbox that ends with its process: for tests. */
export class MemoryOutbox implements WritableOutbox {
  private messages: OutboxMessage[] = [];

  async put(message: OutboxMessage): Promise<void> {
    if (this.messages.some(({ messageId }) => messageId === message.messageId)) return;
    this.messages.unshift(message);
  }

  async list({ to, channel, limit, before }: OutboxQuery): Promise<OutboxMessage[]> {
    const start =
      before === undefined ? 0 : this.messages.findIndex(({ messageId }) => messageId === before) + 1;
    if (before !== undefined && start === 0) return [];
    return this.messages
      .slice(start)
      .filter(
        (message) => (to ?? message.to) === message.to && (channel ?? message.channel) === message.channel,
      )
      .slice(0, limit);
  }

  async clear(): Promise<void> {
    this.messages = [];
  }

  async removeAddress(address: string): Promise<void> {
    this.messages = this.messages.filter(({ to }) => to !== address);
  }
}
